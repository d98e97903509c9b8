package org.komichi.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.komichi.identity.Role;
import org.komichi.survey.PaperEvaluations;
import org.komichi.survey.WaveKind;
import org.komichi.survey.comparison.AnswerSheet;
import org.komichi.survey.comparison.AnswerSheetReader;
import org.komichi.survey.comparison.Zeros;
import org.komichi.web.frame.Language;

/** Compares answers that an organizer sends, such as those of paper questionnaires. Nothing of them is kept. */
@Path("/v1/evaluations/compare")
@RequestScoped
public class CompareResource {
    @Inject
    HttpServletRequest request;

    @Inject
    Language language;

    @Inject
    PaperEvaluations evaluations;

    /** From a sheet of answers to the comparison of two waves. */
    @POST
    @Consumes("text/csv")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.ORGANIZER)
    public ComparisonBody compare(
            InputStream csv,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("zeros") String zeros,
            @QueryParam("instrument") String instrument)
            throws IOException {
        WavePair waves = WavePair.of(from, to);
        Zeros treatment = zeros(zeros);
        if (instrument != null && !evaluations.instruments().containsKey(instrument)) {
            throw new InvalidInput(
                    "instrument",
                    "not-one-of",
                    String.join(", ", evaluations.instruments().keySet()));
        }
        PaperEvaluations.Compared compared = evaluations.compare(
                csv.readNBytes(AnswerSheetReader.MOST_BYTES + 1),
                instrument,
                WaveKind.valueOf(waves.from().name()),
                WaveKind.valueOf(waves.to().name()),
                treatment);
        if (compared.evaluation() == null) {
            throw new InvalidInput(compared.sheet().faults().stream()
                    .map(CompareResource::fault)
                    .toList());
        }
        return ComparisonBody.of(compared.evaluation().comparison(), language.of(request));
    }

    /** {@code ?zeros=pratt}; dropped without it. */
    static Zeros zeros(String named) {
        return Zeros.named(named).orElseThrow(() -> new InvalidInput("zeros", "not-one-of", "dropped, pratt"));
    }

    private static InvalidInput.Fault fault(AnswerSheet.Fault fault) {
        return new InvalidInput.Fault(
                "line " + fault.line() + ": " + fault.field(),
                "sheet." + fault.code().key(),
                fault.line(),
                fault.field(),
                fault.value(),
                fault.expected() == null ? "" : fault.expected());
    }
}
