package org.komichi.web.identity;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.komichi.identity.Standing;
import org.komichi.shared.Unavailable;
import org.komichi.web.identity.Recognised.Outcome;

/**
 * The one authentication mechanism. It recognises a request by token or by session and tells the container; where one must
 * be signed in is the matter of {@link SignInGate}.
 */
@ApplicationScoped
public class SignInMechanism implements HttpAuthenticationMechanism {
    /** Request attribute: the {@link Outcome}. */
    static final String OUTCOME = "komichi.sign-in.outcome";

    /** Request attribute, true when the roles of whoever asks wait for a second factor. */
    static final String OWES = "komichi.sign-in.owes";

    @Inject
    ByBearer bearer;

    @Inject
    BySession session;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (Addresses.needNobody(request.getRequestURI())) {
            return context.doNothing();
        }
        Recognised recognised;
        try {
            recognised = recognise(request);
        } catch (EJBException failed) {
            return unavailable(failed, response);
        }
        request.setAttribute(OUTCOME, recognised.outcome());
        if (recognised.outcome() != Outcome.SIGNED_IN) {
            return context.doNothing();
        }
        Standing standing = recognised.standing();
        request.setAttribute(OWES, standing.owesSecondFactor());
        return context.notifyContainerAboutLogin(Long.toString(standing.personId()), standing.roles());
    }

    // Who cannot be recognised because the database is gone is not a stranger: she keeps her session and her place.
    private static AuthenticationStatus unavailable(EJBException failed, HttpServletResponse response) {
        if (!Unavailable.behind(failed)) {
            throw failed;
        }
        try {
            response.setHeader("Retry-After", "10");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return AuthenticationStatus.SEND_FAILURE;
    }

    // A request with a token is a program's: its cookies do not count.
    private Recognised recognise(HttpServletRequest request) {
        Recognised program = bearer.recognise(request);
        return program.outcome() == Outcome.NOTHING_SHOWN ? session.recognise(request) : program;
    }
}
