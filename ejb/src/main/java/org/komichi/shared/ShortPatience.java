package org.komichi.shared;

import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.Session;

/**
 * How long a query waits for a database that is gone: long enough for a restart of a second or two, and not so long that all
 * threads of the server wait with it. Named in {@code persistence.xml}.
 */
public class ShortPatience implements SessionCustomizer {
    private static final int TRIES = 2;
    private static final int PAUSE_MILLIS = 1000;

    @Override
    public void customize(Session session) {
        DatabaseLogin login = (DatabaseLogin) session.getDatasourceLogin();
        login.setQueryRetryAttemptCount(TRIES);
        login.setDelayBetweenConnectionAttempts(PAUSE_MILLIS);
    }
}
