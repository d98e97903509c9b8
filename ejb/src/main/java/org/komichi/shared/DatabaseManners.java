package org.komichi.shared;

import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.Session;

/**
 * How we treat the database. A query waits for one that is gone long enough for a restart of a second or two, and not so long that all
 * threads of the server wait with it; a lock leaves the key of its row to others. Named in {@code persistence.xml}.
 */
public class DatabaseManners implements SessionCustomizer {
    private static final int TRIES = 2;
    private static final int PAUSE_MILLIS = 1000;

    @Override
    public void customize(Session session) {
        DatabaseLogin login = (DatabaseLogin) session.getDatasourceLogin();
        login.setQueryRetryAttemptCount(TRIES);
        login.setDelayBetweenConnectionAttempts(PAUSE_MILLIS);
        session.getEventManager().addListener(new LocksLeaveKeys());
    }
}
