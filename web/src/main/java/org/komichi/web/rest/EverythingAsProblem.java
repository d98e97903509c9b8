package org.komichi.web.rest;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.komichi.identity.CurrentPerson;
import org.komichi.web.frame.Language;

/** The one place where the API says no: whatever is thrown leaves as {@code application/problem+json}. */
@Provider
public class EverythingAsProblem implements ExceptionMapper<Throwable> {
    @Inject
    HttpServletRequest request;

    @Inject
    Language language;

    @Inject
    CurrentPerson currentPerson;

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof WebApplicationException protocol
                && protocol.getResponse().getStatus() < 400) {
            return protocol.getResponse();
        }
        Problem problem =
                new Problems(language.of(request), currentPerson.idIfSignedIn().isPresent()).of(failure);
        Response.ResponseBuilder answer =
                Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
        if (problem.status() == 503) {
            answer.header(HttpHeaders.RETRY_AFTER, "10");
        }
        if (problem.status() == 401) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (failure instanceof WebApplicationException protocol
                && protocol.getResponse().getHeaderString(HttpHeaders.ALLOW) != null) {
            answer.header(HttpHeaders.ALLOW, protocol.getResponse().getHeaderString(HttpHeaders.ALLOW));
        }
        return answer.build();
    }
}
