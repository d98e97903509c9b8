package org.komichi.web.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.komichi.identity.SignedIn;
import org.komichi.identity.SignedInPeople;

/** The session of somebody who signed in on the sign-in page. */
@ApplicationScoped
public class BySession implements WayToSignIn {
    private static final String SIGNED_IN = "komichi.signed-in";

    @Inject
    SignedInPeople people;

    @Override
    public Recognised recognise(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            boolean ended = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
            return ended ? Recognised.not(Recognised.Outcome.ENDED) : Recognised.NOTHING;
        }
        if (!(session.getAttribute(SIGNED_IN) instanceof SignedIn signedIn)) {
            return Recognised.NOTHING;
        }
        if (signedIn.step() == SignedIn.Step.SECOND_FACTOR_PENDING) {
            return Recognised.not(Recognised.Outcome.SECOND_FACTOR_PENDING);
        }
        return people.bySession(signedIn).map(Recognised::as).orElseGet(() -> {
            session.removeAttribute(SIGNED_IN);
            return Recognised.not(Recognised.Outcome.ENDED);
        });
    }

    /** Begins a signed-in session. Its id is new, so that nobody who knew the old one comes along. */
    void begin(HttpServletRequest request, SignedIn signedIn) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        request.getSession(true).setAttribute(SIGNED_IN, signedIn);
    }

    /** Goes on with a session whose account has just changed at its owner's own wish. */
    void renew(HttpServletRequest request, int stamp) {
        Optional.ofNullable(request.getSession(false))
                .map(session -> session.getAttribute(SIGNED_IN))
                .map(SignedIn.class::cast)
                .ifPresent(old -> begin(request, new SignedIn(old.personId(), stamp, old.step())));
    }

    /** Ends the session. */
    void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
