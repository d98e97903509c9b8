package org.komichi.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.komichi.caselibrary.CaseDocument;
import org.komichi.caselibrary.CaseImport;
import org.komichi.caselibrary.CaseWithdrawal;
import org.komichi.caselibrary.Cases;
import org.komichi.caselibrary.ImportReport;
import org.komichi.caselibrary.ReadableCase;
import org.komichi.identity.Role;
import org.komichi.web.frame.Language;
import org.komichi.web.frame.Texts;

/** A case of the library, taking cases in, and taking one out. */
@Path("/v1/cases")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CaseResource {
    private static final int MOST_BYTES = 64 * 1024;

    @Inject
    Cases cases;

    @Inject
    CaseImport cameIn;

    @Inject
    CaseWithdrawal withdrawal;

    @Inject
    HttpServletRequest request;

    @Inject
    Language language;

    /**
     * A case.
     *
     * @param body running text of a case that was written without parts; null for the others
     * @param document all of it, as cases are written
     */
    public record CaseBody(
            String slug,
            @Nullable String number,
            String title,
            String summary,
            @Nullable String body,
            String origin,
            boolean reviewed,
            Instant publishedAt,
            String reviewDueOn,
            CaseDocument document) {
        static CaseBody of(ReadableCase readable, Locale reader) {
            CaseDocument document = readable.document();
            return new CaseBody(
                    document.slug(),
                    document.number(),
                    document.title().in(reader),
                    document.summary().in(reader),
                    document.story(),
                    document.origin().name(),
                    document.reviewed(),
                    readable.publishedAt(),
                    readable.reviewDueOn().toString(),
                    document);
        }
    }

    /** Why a case is taken out. */
    public record CaseWithdrawalRequest(@Nullable String reason) {}

    /**
     * What came of an import.
     *
     * @param errors why lines were not taken; at most a thousand of them
     */
    public record CaseImportReport(int lines, int published, int drafts, int failed, List<CaseLineError> errors) {}

    /** Why a line was not taken. */
    public record CaseLineError(int line, String field, String code, String message) {}

    /** A published case; 410 once it was taken out. */
    @GET
    @Path("{slug}")
    public CaseBody get(@PathParam("slug") String slug) {
        return CaseBody.of(cases.published(slug), language.of(request));
    }

    /** Takes a case out of pages, search and exports; doing it again changes nothing. Nothing need be said, so any kind of no body will do. */
    @POST
    @Path("{slug}/withdraw")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @RolesAllowed({Role.Name.EDITOR, Role.Name.ADMIN})
    public Response withdraw(@PathParam("slug") String slug, InputStream body) throws IOException {
        String json = new String(body.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        CaseWithdrawalRequest wanted = json.isBlank() ? null : Json.MAPPER.readValue(json, CaseWithdrawalRequest.class);
        withdrawal.withdraw(slug, wanted == null ? null : wanted.reason());
        return Response.noContent().build();
    }

    /** One JSON object a line. */
    @POST
    @Creates
    @Path("import")
    @Consumes("application/x-ndjson")
    @RolesAllowed(Role.Name.EDITOR)
    public CaseImportReport take(InputStream lines) throws IOException {
        ImportReport report = cameIn.importLines(lines);
        if (report.lines() == 0) {
            throw new InvalidInput("body", "required");
        }
        Texts texts = Texts.in(language.of(request));
        return new CaseImportReport(
                report.lines(),
                report.published(),
                report.drafts(),
                report.failed(),
                report.faults().stream()
                        .map(fault -> new CaseLineError(
                                fault.line(),
                                fault.fault().path(),
                                fault.fault().code(),
                                texts.format(
                                        "content_problem." + fault.fault().code(),
                                        fault.fault().args().toArray())))
                        .toList());
    }
}
