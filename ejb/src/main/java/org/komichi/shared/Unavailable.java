package org.komichi.shared;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;

/** The database does not answer at the moment. Nothing was stored; the same again will do in a while. */
public class Unavailable extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public int status() {
        return 503;
    }

    /** Whether a failure comes from a database that is gone, is starting or has sent us away. */
    public static boolean behind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Unavailable
                    || cause instanceof SQLTransientConnectionException
                    || cause instanceof SQLNonTransientConnectionException
                    || cause instanceof SQLRecoverableException
                    || cause instanceof SQLException sql && saysGone(sql.getSQLState())
                    || cause.getClass().getName().equals("jakarta.resource.ResourceException")) {
                return true;
            }
        }
        return false;
    }

    // 08: connection exceptions; 57P: shut down, crashed, or still starting; 53300: no connection left; H2: closed.
    private static boolean saysGone(String state) {
        return state != null
                && (state.startsWith("08")
                        || state.startsWith("57P")
                        || state.equals("53300")
                        || state.equals("90121"));
    }
}
