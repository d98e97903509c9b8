package org.komichi.singlesignon;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * Somebody on her way to the provider and back. Her session keeps it, so that only the browser that left can come back, once.
 *
 * @param state what the provider sends back as it is
 * @param nonce what it must have signed
 * @param verifier what only we know of the question (PKCE)
 * @param next the page that she wanted
 */
public record Journey(String state, String nonce, String verifier, String next, Instant begun) implements Serializable {
    private static final Duration LONGEST = Duration.ofMinutes(15);

    boolean over(Instant now) {
        return now.isBefore(begun) || now.isAfter(begun.plus(LONGEST));
    }
}
