package org.komichi.shared;

import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/**
 * Counts the SQL statements of the current thread, so that a test can hold a page to its promise. Named in
 * {@code persistence.xml}; costs one increment a statement.
 */
public class StatementCount extends SessionEventAdapter {
    private static final ThreadLocal<int[]> COUNT = ThreadLocal.withInitial(() -> new int[1]);

    /** Begins to count anew. */
    public static void begin() {
        COUNT.get()[0] = 0;
    }

    /** Statements of this thread since {@link #begin()}. */
    public static int soFar() {
        return COUNT.get()[0];
    }

    /** Forgets the count of this thread. */
    public static void end() {
        COUNT.remove();
    }

    @Override
    public void preExecuteCall(SessionEvent event) {
        COUNT.get()[0]++;
    }
}
