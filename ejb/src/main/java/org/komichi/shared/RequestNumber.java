package org.komichi.shared;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * The number of the request, or of the job, that this thread works for. Every line of the log bears it, the answer tells it, a
 * person reads it from an error page: so that one word leads from what she saw to what happened. It tells nothing about her.
 */
public final class RequestNumber {
    /** The header in which it comes from a proxy and goes out to everybody. */
    public static final String HEADER = "X-Request-Id";

    /** The request attribute that holds it. */
    public static final String ATTRIBUTE = "komichi.request";

    private static final String IN_THE_LOG = "request";
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{8,64}");
    private static final int BYTES = 6;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RequestNumber() {}

    /** A new one: twelve digits and letters from a to f, short enough to be read out on the telephone. */
    public static String fresh() {
        byte[] number = new byte[BYTES];
        RANDOM.nextBytes(number);
        return HexFormat.of().formatHex(number);
    }

    /** The number that somebody else gave, when it can stand in a log; else a new one. */
    public static String of(@Nullable String given) {
        return given != null && WELL_FORMED.matcher(given).matches() ? given : fresh();
    }

    /** The one of this thread, if it works for a request or a job. */
    public static Optional<String> current() {
        return Optional.ofNullable(MDC.get(IN_THE_LOG)).map(Object::toString);
    }

    /** From now on this thread works for that number; null: for none. */
    public static void use(@Nullable String number) {
        if (number == null) {
            MDC.remove(IN_THE_LOG);
        } else {
            MDC.put(IN_THE_LOG, number);
        }
    }
}
