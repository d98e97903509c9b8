package org.komichi.portfolio;

import java.util.Arrays;
import java.util.stream.Collectors;

/** How somebody is called in what she shows. */
public enum NameShown {
    /** As her profile says. */
    FULL,
    /** The first letter of each part of her name. */
    INITIALS,
    /** Not at all. */
    NONE;

    /** A name as it is shown; null when it is not, or there is none. */
    String of(String name) {
        if (this == NONE || name == null || name.isBlank()) {
            return null;
        }
        return this == FULL
                ? name
                : Arrays.stream(name.strip().split("[\\s　・]+"))
                        .map(part -> new StringBuilder().appendCodePoint(part.codePointAt(0)) + ".")
                        .collect(Collectors.joining(" "));
    }
}
