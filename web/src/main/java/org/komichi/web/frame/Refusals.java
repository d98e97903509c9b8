package org.komichi.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells in the log what somebody who is signed in did not get, and what a page of another house tried to send in somebody's name: the
 * event, the number of the account and the kind of address (decision 0335). Whoever tries thousands of addresses fills no disk.
 */
@ApplicationScoped
public class Refusals {
    /** Request attribute, true when what was sent did not come from a page of ours. */
    static final String FORGED = "komichi.forged";

    private static final int LINES_A_MINUTE = 5;
    private static final Logger LOG = Logger.getLogger("org.komichi.access");

    private enum Event {
        /** Her roles do not reach that far. */
        ACCESS_REFUSED,
        /** Somebody else's, or not there: from outside both look the same, and here too. */
        NOT_THERE,
        FORGED_REQUEST;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    private final Map<Event, FewAMinute> lines = new EnumMap<>(Event.class);

    @Inject
    Refusals(Clock clock) {
        for (Event event : Event.values()) {
            lines.put(event, new FewAMinute(LINES_A_MINUTE, clock));
        }
    }

    /** For the container, which makes a stand-in. */
    protected Refusals() {}

    /** Looks at how a request ended.
     * @param asked what it asked for, before an error page was put in its place */
    void look(HttpServletRequest request, String asked, int status) {
        lines.forEach((event, few) -> tellTheRest(event, few.rest()));
        Event event = event(request, status);
        if (event == null) {
            return;
        }
        String route = RequestRoute.of(request, asked);
        boolean address = event == Event.FORGED_REQUEST || !RequestRoute.UNKNOWN.equals(route);
        if (address && lines.get(event).mayBeTold()) {
            LOG.log(Level.WARNING, "{0}: {1} {2}, person {3}", new Object[] {
                event.word(), request.getMethod(), route, person(request)
            });
        }
    }

    private static void tellTheRest(Event event, long rest) {
        if (rest > 0) {
            LOG.log(Level.WARNING, "{0}: {1} more within a minute", new Object[] {event.word(), Long.toString(rest)});
        }
    }

    private static @Nullable Event event(HttpServletRequest request, int status) {
        if (request.getAttribute(FORGED) != null) {
            return Event.FORGED_REQUEST;
        }
        boolean refused = status == HttpServletResponse.SC_FORBIDDEN || status == HttpServletResponse.SC_NOT_FOUND;
        if (!refused || request.getUserPrincipal() == null) {
            return null;
        }
        return status == HttpServletResponse.SC_FORBIDDEN ? Event.ACCESS_REFUSED : Event.NOT_THERE;
    }

    private static String person(HttpServletRequest request) {
        Principal person = request.getUserPrincipal();
        return person == null ? "nobody" : person.getName();
    }
}
