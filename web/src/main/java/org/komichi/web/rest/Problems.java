package org.komichi.web.rest;

import jakarta.ejb.EJBAccessException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.komichi.shared.BusinessRule;
import org.komichi.shared.NotAllowed;
import org.komichi.shared.NotFound;
import org.komichi.shared.RequestNumber;
import org.komichi.shared.Unavailable;
import org.komichi.web.frame.RulesAsMessages;
import org.komichi.web.frame.Texts;
import org.komichi.web.rest.InvalidInput.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Turns whatever went wrong into a {@link Problem}: a rule, faulty input, a protocol error, or a defect of ours. */
public final class Problems {
    private static final Logger LOG = Logger.getLogger(Problems.class.getName());
    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(400, "bad-request"),
            Map.entry(401, "sign-in-required"),
            Map.entry(403, "not-allowed"),
            Map.entry(404, "not-found"),
            Map.entry(405, "method-not-allowed"),
            Map.entry(406, "not-acceptable"),
            Map.entry(409, "changed-meanwhile"),
            Map.entry(410, "gone"),
            Map.entry(413, "too-large"),
            Map.entry(415, "unsupported-media-type"),
            Map.entry(422, "invalid-input"),
            Map.entry(429, "too-many-requests"),
            Map.entry(500, "defect"),
            Map.entry(503, "unavailable"));

    private final Texts texts;
    private final Locale language;
    private final boolean signedIn;

    /**
     * Problems of one request.
     *
     * @param signedIn whether we know who asks: a stranger who may not is asked to sign in
     */
    public Problems(Locale language, boolean signedIn) {
        this.texts = Texts.in(language);
        this.language = language;
        this.signedIn = signedIn;
    }

    /** The problem behind a failure, however often it was wrapped. */
    public Problem of(Throwable failure) {
        if (Unavailable.behind(failure)) {
            return ofStatus(503);
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Problem known = known(cause);
            if (known != null) {
                return known;
            }
        }
        return defect(failure);
    }

    private @Nullable Problem known(Throwable cause) {
        if (cause instanceof NotAllowed || cause instanceof EJBAccessException) {
            return ofStatus(signedIn ? 403 : 401);
        }
        if (cause instanceof BusinessRule rule) {
            return rule.getClass() == NotFound.class ? ofStatus(404) : of(rule);
        }
        if (cause instanceof InvalidInput input) {
            return of(input);
        }
        if (cause instanceof JacksonException json) {
            return of(new InvalidInput(List.of(fault(json))));
        }
        if (cause instanceof OptimisticLockException) {
            return ofStatus(409);
        }
        if (cause instanceof WebApplicationException protocol) {
            int status = protocol.getResponse().getStatus();
            return status < 500 ? ofStatus(NAMES.containsKey(status) ? status : 400) : null;
        }
        return null;
    }

    /** The problem that a status alone tells. */
    public Problem ofStatus(int status) {
        if (!NAMES.containsKey(status)) {
            return ofStatus(status < 500 ? 400 : 503);
        }
        // The fault is ours: the log tells more under this number.
        String number = status < 500 ? null : RequestNumber.current().orElse(null);
        String detail = texts.format("api.detail." + status, number);
        return new Problem(type(NAMES.get(status)), title(status), status, detail, null, number);
    }

    private Problem of(BusinessRule rule) {
        String text = RulesAsMessages.text(rule, language);
        List<Problem.FieldError> errors =
                rule.field() == null ? null : List.of(new Problem.FieldError(rule.field(), rule.key(), text));
        return new Problem(type(rule.key()), title(rule.status()), rule.status(), text, errors, null);
    }

    private Problem of(InvalidInput input) {
        List<Problem.FieldError> errors = input.faults().stream()
                .map(fault -> new Problem.FieldError(
                        fault.field(), fault.code(), texts.format("api.invalid." + fault.code(), fault.arguments())))
                .toList();
        return new Problem(type("invalid-input"), title(422), 422, texts.getString("api.detail.422"), errors, null);
    }

    /** What Jackson did not like, without its words: they name our classes. */
    static Fault fault(JacksonException json) {
        String field = path(json.getPath());
        if (json instanceof UnrecognizedPropertyException) {
            return new Fault(field, "unknown-field");
        }
        if (json instanceof StreamReadException) {
            return new Fault(
                    "body",
                    "not-json",
                    json.getLocation().getLineNr(),
                    json.getLocation().getColumnNr());
        }
        return new Fault(field.isEmpty() ? "body" : field, "wrong-type");
    }

    private static String path(List<JacksonException.Reference> references) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : references) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }

    private Problem defect(Throwable failure) {
        LOG.log(Level.SEVERE, "Defect", failure);
        return ofStatus(500);
    }

    private String title(int status) {
        String key = "api.title." + status;
        return texts.getString(texts.containsKey(key) ? key : "api.title.400");
    }

    private static String type(String name) {
        return "/problems/" + name;
    }
}
