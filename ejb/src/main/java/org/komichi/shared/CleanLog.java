package org.komichi.shared;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Filter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Stands before everything that is logged, by us or by the server: no e-mail address, no link that lets somebody in, and no words
 * of a failure that may repeat what somebody typed. What we log ourselves has none of it; this is about what others log.
 */
@Singleton
@Startup
public class CleanLog {
    private static final Pattern ADDRESS =
            Pattern.compile("[\\p{Alnum}._%+-]{1,64}@[\\p{Alnum}-]{1,63}\\.[\\p{Alnum}.-]{1,190}");

    /** The last part of a path that is too long to be a word. */
    private static final Pattern SECRET = Pattern.compile("/[A-Za-z0-9_-]{20,}");

    private final Map<Handler, Filter> before = new HashMap<>();

    @PostConstruct
    void begin() {
        for (Handler handler : Logger.getLogger("").getHandlers()) {
            before.put(handler, handler.getFilter());
            Filter earlier = handler.getFilter();
            handler.setFilter(record -> (earlier == null || earlier.isLoggable(record)) && clean(record));
        }
    }

    // The handlers are the server's and outlive this application.
    @PreDestroy
    void end() {
        before.forEach(Handler::setFilter);
    }

    static boolean clean(LogRecord record) {
        if (record.getThrown() != null) {
            record.setThrown(ToldFailure.of(record.getThrown()));
        }
        // Set anew only what changes: to the server's own records a message that is set has another format.
        String message = record.getMessage();
        if (message != null && !clean(message).equals(message)) {
            record.setMessage(clean(message));
        }
        Object[] parameters = record.getParameters();
        if (parameters != null && parameters.length > 0) {
            record.setParameters(Stream.of(parameters).map(CleanLog::clean).toArray());
        }
        return true;
    }

    private static Object clean(Object parameter) {
        return switch (parameter) {
            case null -> null;
            case Throwable failure -> ToldFailure.of(failure).toString();
            case Number number -> number;
            default -> clean(parameter.toString());
        };
    }

    private static String clean(String text) {
        String withoutAddresses =
                text.indexOf('@') < 0 ? text : ADDRESS.matcher(text).replaceAll("(address)");
        return withoutAddresses.indexOf('/') < 0
                ? withoutAddresses
                : SECRET.matcher(withoutAddresses).replaceAll("/(secret)");
    }
}
