package org.komichi.web.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a request was not done (RFC 9457).
 *
 * @param type {@code /problems/<name>}; for a refusal the name is that of the rule
 * @param title the kind of problem, in the reader's language
 * @param status the HTTP status
 * @param detail what is the matter here, in the reader's language
 * @param errors the faults of the input; absent when the input is not the matter
 * @param reference under which the server's log tells more; absent unless the fault is ours
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable List<FieldError> errors,
        @Nullable String reference) {
    /** The media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * One fault of the input.
     *
     * @param field where
     * @param code which, for programs
     * @param message which, for people
     */
    public record FieldError(String field, String code, String message) {}
}
