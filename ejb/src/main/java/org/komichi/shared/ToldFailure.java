package org.komichi.shared;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A failure as the log may tell it: kinds and places all the way down, and words only where they are ours. What others say about
 * a failure repeats what somebody typed: a database the address that was there already, a parser the text that was no date.
 */
final class ToldFailure extends Throwable {
    private static final long serialVersionUID = 1L;
    private static final String OURS = "org.komichi.";
    private static final int DEEPEST = 12;

    private ToldFailure(Throwable failure, int depth) {
        super(words(failure), cause(failure, depth), false, true);
        setStackTrace(failure.getStackTrace());
    }

    /** What the log tells of a failure. */
    static Throwable of(Throwable failure) {
        return failure instanceof ToldFailure ? failure : new ToldFailure(failure, 0);
    }

    private static @Nullable Throwable cause(Throwable failure, int depth) {
        return failure.getCause() == null || depth >= DEEPEST ? null : new ToldFailure(failure.getCause(), depth + 1);
    }

    private static String words(Throwable failure) {
        String kind = failure.getClass().getName();
        if (failure instanceof SQLException sql) {
            return kind + " (state " + sql.getSQLState() + ", code " + sql.getErrorCode() + ")";
        }
        return failure.getMessage() == null || !ours(failure) ? kind : kind + ": " + failure.getMessage();
    }

    // Thrown by a line of ours, or by the machine itself about one: neither repeats what was typed.
    private static boolean ours(Throwable failure) {
        StackTraceElement[] places = failure.getStackTrace();
        return failure instanceof NullPointerException
                || failure instanceof OutOfMemoryError
                || failure instanceof LinkageError
                || places.length > 0 && places[0].getClassName().startsWith(OURS);
    }

    @Override
    public String toString() {
        return getMessage();
    }
}
