package org.komichi.shared;

/** The number of SQL statements of the current thread, so that a test can hold a page to its promise. */
public final class StatementCount {
    private static final ThreadLocal<int[]> COUNT = ThreadLocal.withInitial(() -> new int[1]);

    private StatementCount() {}

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

    /** One more. Whoever talks to the database past the persistence provider says so. */
    public static void one() {
        COUNT.get()[0]++;
    }
}
