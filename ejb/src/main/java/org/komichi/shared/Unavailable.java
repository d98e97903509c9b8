package org.komichi.shared;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;

/** The database does not answer at the moment, or the disk is full. Nothing was stored; the same again will do in a while. */
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
                    || cause instanceof IOException io && noRoom(io)
                    || cause.getClass().getName().equals("jakarta.resource.ResourceException")) {
                return true;
            }
        }
        return false;
    }

    // What the operating system says of a disk, a quota and a limit; Java has no kind for it.
    private static boolean noRoom(IOException failure) {
        String says = String.valueOf(failure.getMessage());
        return says.contains("No space left") || says.contains("uota exceeded") || says.contains("File too large");
    }

    // 08: connection exceptions; 57P: shut down, crashed, or still starting; 53: no connection, disk or memory left;
    // H2: closed.
    private static boolean saysGone(String state) {
        return state != null
                && (state.startsWith("08")
                        || state.startsWith("57P")
                        || state.startsWith("53")
                        || state.equals("90098")
                        || state.equals("90121"));
    }
}
