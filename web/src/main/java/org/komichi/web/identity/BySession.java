package org.komichi.web.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.komichi.account.OpenSessions;
import org.komichi.account.SignedInPeople;
import org.komichi.identity.SignedIn;

/** The session of somebody who signed in on the sign-in page. */
@ApplicationScoped
public class BySession implements WayToSignIn {
    private static final String SIGNED_IN = "komichi.signed-in";
    private static final String SECOND_STEP_UNTIL = "komichi.second-step-until";
    private static final String SINCE = "komichi.signed-in-since";
    private static final Duration TIME_FOR_SECOND_STEP = Duration.ofMinutes(10);

    @Inject
    Clock clock;

    @Inject
    SignedInPeople people;

    @Inject
    OpenSessions sessions;

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
        if (session.getAttribute(SINCE) instanceof Instant since
                && clock.instant().isAfter(since.plus(OpenSessions.LONGEST))) {
            session.removeAttribute(SIGNED_IN);
            return Recognised.not(Recognised.Outcome.ENDED);
        }
        return people.bySession(signedIn).map(Recognised::as).orElseGet(() -> {
            session.removeAttribute(SIGNED_IN);
            return Recognised.not(Recognised.Outcome.ENDED);
        });
    }

    /** Whose password was right a moment ago and whose second step is still to come. Nothing else is open to her. */
    Optional<SignedIn> pending(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null
                && session.getAttribute(SIGNED_IN) instanceof SignedIn signedIn
                && signedIn.step() == SignedIn.Step.SECOND_FACTOR_PENDING
                && session.getAttribute(SECOND_STEP_UNTIL) instanceof Instant until
                && clock.instant().isBefore(until)) {
            return Optional.of(signedIn);
        }
        return Optional.empty();
    }

    /** Begins a session, or its second step. Its id is new, so that nobody who knew the old one comes along. */
    void begin(HttpServletRequest request, SignedIn signedIn) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        HttpSession session = request.getSession(true);
        if (signedIn.step() == SignedIn.Step.SECOND_FACTOR_PENDING) {
            session.setAttribute(SECOND_STEP_UNTIL, clock.instant().plus(TIME_FOR_SECOND_STEP));
            session.setAttribute(SIGNED_IN, signedIn);
        } else {
            session.removeAttribute(SECOND_STEP_UNTIL);
            session.setAttribute(SINCE, clock.instant());
            if (signedIn.session() == null) {
                current(request).ifPresent(sessions::closed);
            }
            session.setAttribute(SIGNED_IN, sessions.opened(signedIn, request.getHeader("User-Agent")));
        }
    }

    /** Who is signed in here. */
    Optional<SignedIn> current(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> session.getAttribute(SIGNED_IN))
                .map(SignedIn.class::cast);
    }

    /** Goes on with a session whose account has just changed at its owner's own wish. */
    void renew(HttpServletRequest request, int stamp) {
        current(request).ifPresent(old -> begin(request, old.renewed(stamp)));
    }

    /** Ends the session. */
    void end(HttpServletRequest request) {
        current(request).ifPresent(sessions::closed);
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
