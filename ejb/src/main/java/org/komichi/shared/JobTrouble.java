package org.komichi.shared;

import java.util.logging.Level;
import java.util.logging.Logger;

/** What a job could not do this time, while it goes on with the rest: told in the log, and remembered until the run is over. */
public final class JobTrouble {
    private static final ThreadLocal<Boolean> TOLD = new ThreadLocal<>();

    private JobTrouble() {}

    /** Tells what could not be done and will be tried again. */
    public static void tell(Logger log, String what, Throwable failure) {
        TOLD.set(true);
        log.log(Level.WARNING, what, failure);
    }

    /** Whether this thread's run had any; forgets it. */
    public static boolean taken() {
        boolean told = TOLD.get() != null;
        TOLD.remove();
        return told;
    }
}
