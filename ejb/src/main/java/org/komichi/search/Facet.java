package org.komichi.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A side of a case by which results can be narrowed. Its values are codes of the case library or of the framework. */
public enum Facet {
    AGE,
    DEVICE,
    CARE,
    CONDITION,
    SETTING,
    COMPETENCY;

    /** The name in addresses and in the API: lower case. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The facet of a name in an address; none for a name that is not ours. */
    public static Optional<Facet> ofParameter(String name) {
        return Arrays.stream(values())
                .filter(facet -> facet.parameter().equals(name))
                .findFirst();
    }
}
