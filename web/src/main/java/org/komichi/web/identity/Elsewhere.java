package org.komichi.web.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.komichi.identity.SignedIn;
import org.komichi.singlesignon.Journey;
import org.komichi.singlesignon.OutsideIdentity;
import org.komichi.singlesignon.SingleSignOn;

/** What a session remembers of a way through another house: the question, who came, and whose account she proved to be hers. */
@ApplicationScoped
public class Elsewhere {
    private static final String JOURNEY = "komichi.elsewhere.journey";
    private static final String CAME = "komichi.elsewhere.came";
    private static final String TOKEN = "komichi.elsewhere.token";
    private static final String LEAVING = "komichi.elsewhere.leaving";
    private static final Duration TIME_TO_PROVE = Duration.ofMinutes(30);

    /**
     * Somebody whose account there opens none here yet.
     *
     * @param account whose password she has shown since; null before
     */
    record Came(OutsideIdentity identity, String next, Instant until, Long account) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    @Inject
    Clock clock;

    @Inject
    SingleSignOn singleSignOn;

    void setOut(HttpServletRequest request, Journey journey) {
        request.getSession(true).setAttribute(JOURNEY, journey);
    }

    /** The journey that ends now; it ends once. */
    Optional<Journey> comeBack(HttpServletRequest request) {
        return take(request, JOURNEY, Journey.class);
    }

    void came(HttpServletRequest request, OutsideIdentity identity, String next) {
        Instant until = clock.instant().plus(TIME_TO_PROVE);
        request.getSession(true).setAttribute(CAME, new Came(identity, next, until, null));
    }

    /** Who came a while ago and is not linked. */
    Optional<Came> waiting(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> session.getAttribute(CAME))
                .map(Came.class::cast)
                .filter(came -> clock.instant().isBefore(came.until()));
    }

    /** She has shown the password of this account: when she is in, it is linked. */
    void proved(HttpServletRequest request, SignedIn signedIn) {
        waiting(request)
                .ifPresent(came -> request.getSession(true)
                        .setAttribute(CAME, new Came(came.identity(), came.next(), came.until(), signedIn.personId())));
    }

    /** Somebody is in: what she proved on the way is linked.
     * @throws org.komichi.singlesignon.LinkedToAnother when it cannot be */
    void entered(HttpServletRequest request, SignedIn signedIn) {
        Optional<Came> came = waiting(request);
        request.getSession(true).removeAttribute(CAME);
        if (came.isPresent()
                && Long.valueOf(signedIn.personId()).equals(came.get().account())) {
            singleSignOn.link(signedIn, came.get().identity());
            keepToken(request, came.get().identity());
        }
    }

    /** For signing out there. */
    void keepToken(HttpServletRequest request, OutsideIdentity identity) {
        request.getSession(true).setAttribute(TOKEN, identity.idToken());
    }

    /** Her session ends; the next one, of nobody, can still sign her out there. */
    void leave(HttpServletRequest request, Runnable end) {
        Optional<String> token = take(request, TOKEN, String.class);
        end.run();
        token.ifPresent(one -> request.getSession(true).setAttribute(LEAVING, one));
    }

    boolean leaving(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(LEAVING) != null;
    }

    /** What the other house wants to see when she signs out there; once. */
    Optional<String> left(HttpServletRequest request) {
        return take(request, LEAVING, String.class);
    }

    private static <T> Optional<T> take(HttpServletRequest request, String name, Class<T> type) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        Optional<T> taken = Optional.ofNullable(session.getAttribute(name)).map(type::cast);
        session.removeAttribute(name);
        return taken;
    }
}
