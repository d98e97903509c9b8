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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.komichi.account.PeopleImport;
import org.komichi.identity.Role;
import org.komichi.shared.Settings;
import org.komichi.web.frame.Language;
import org.komichi.web.frame.RulesAsMessages;
import org.komichi.web.frame.Texts;

/** Accounts for many people at once. */
@Path("/v1/people/import")
@RequestScoped
public class PeopleResource {
    @Inject
    PeopleImport people;

    @Inject
    Settings settings;

    @Inject
    HttpServletRequest request;

    @Inject
    Language language;

    /**
     * What came of an import.
     *
     * @param lines people in the file
     * @param created new accounts
     * @param existing people who had an account
     * @param failed people who could not be taken
     * @param errors why, line by line
     */
    public record ImportReport(int lines, int created, int existing, int failed, List<LineError> errors) {}

    /** Why a line was not taken. */
    public record LineError(int line, String field, String code, String message) {}

    /** One JSON object a line. */
    @POST
    @Creates
    @Consumes("application/x-ndjson")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.ADMIN)
    public ImportReport take(InputStream lines, @QueryParam("activate") String activate) throws IOException {
        boolean active = activate(activate);
        PeopleLines read = PeopleLines.read(lines);
        PeopleImport.Outcome outcome = people.take(read.people(), active);
        Texts texts = Texts.in(language.of(request));
        List<LineError> errors = new ArrayList<>();
        read.faults()
                .forEach(fault -> errors.add(new LineError(
                        fault.line(),
                        fault.what().field(),
                        fault.what().code(),
                        texts.format(
                                "api.invalid." + fault.what().code(),
                                fault.what().arguments()))));
        outcome.refusals()
                .forEach(refusal -> errors.add(new LineError(
                        refusal.line(),
                        refusal.rule().field() == null ? "" : refusal.rule().field(),
                        refusal.rule().key(),
                        RulesAsMessages.text(refusal.rule(), language.of(request)))));
        errors.sort(Comparator.comparingInt(LineError::line));
        return new ImportReport(
                read.people().size() + read.faults().size(),
                outcome.created(),
                outcome.existing(),
                errors.size(),
                errors);
    }

    private boolean activate(String wanted) {
        if (wanted == null || wanted.equals("false")) {
            return false;
        }
        if (!wanted.equals("true")) {
            throw new InvalidInput("activate", "not-one-of", "true, false");
        }
        if (!settings.demo()) {
            throw new InvalidInput("activate", "demo-only");
        }
        return true;
    }
}
