package org.komichi.notification;

import java.util.Objects;

/**
 * What somebody wrote in lines of her own, as a value of a letter; every other value is one line.
 *
 * @param text of any length
 */
public record Prose(String text) {
    public Prose {
        Objects.requireNonNull(text);
    }

    /** The same without anything that is neither a sign nor a line break. */
    String clean() {
        return text.replaceAll("\\R", "\n")
                .replaceAll("[\\p{Cntrl}\\u202a-\\u202e\\u2066-\\u2069&&[^\\n]]+", " ")
                .strip();
    }
}
