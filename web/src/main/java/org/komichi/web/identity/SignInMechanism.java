package org.komichi.web.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.komichi.identity.Standing;
import org.komichi.web.identity.Recognised.Outcome;

/**
 * The one authentication mechanism. It recognises a request by token or by session and tells the container; where one must
 * be signed in is the matter of {@link SignInGate}.
 */
@ApplicationScoped
public class SignInMechanism implements HttpAuthenticationMechanism {
    /** Request attribute: the {@link Outcome}. */
    static final String OUTCOME = "komichi.sign-in.outcome";

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
        Recognised recognised = recognise(request);
        request.setAttribute(OUTCOME, recognised.outcome());
        if (recognised.outcome() != Outcome.SIGNED_IN) {
            return context.doNothing();
        }
        Standing standing = recognised.standing();
        return context.notifyContainerAboutLogin(Long.toString(standing.personId()), standing.roles());
    }

    // A request with a token is a program's: its cookies do not count.
    private Recognised recognise(HttpServletRequest request) {
        Recognised program = bearer.recognise(request);
        return program.outcome() == Outcome.NOTHING_SHOWN ? session.recognise(request) : program;
    }
}
