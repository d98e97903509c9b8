package org.komichi.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.komichi.identity.Role;

/**
 * Removes what signing in leaves behind, once it serves nothing: counted tries after a quiet day, accounts whose address
 * nobody confirmed in two weeks, links that are used or too old, and where people were signed in. Of two servers that remove at the same time each finds what the other left.
 */
@Stateless
@RolesAllowed(Role.Name.SYSTEM)
public class TracesOver {
    @Inject
    Clock clock;

    @Inject
    TriesOver tries;

    @Inject
    UnconfirmedOver unconfirmed;

    @Inject
    LinksOver links;

    @Inject
    SessionsOver sessions;

    @Schedule(hour = "*", minute = "27", persistent = false)
    void everyHour() {
        remove();
    }

    /** Removes what is over now. */
    public void remove() {
        Instant now = clock.instant();
        tries.remove(now);
        // Before the links: each account goes in a transaction of its own, links included.
        unconfirmed.remove(now);
        links.remove(now);
        sessions.remove(now);
    }
}
