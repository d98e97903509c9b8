package org.komichi.readiness;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A child as far as she is told: an age band, devices and care, by the codes of the library of cases. There is no other field.
 *
 * @param age code of an age band; null when it is left open
 */
public record Child(String age, Set<String> devices, Set<String> cares) {
    public Child {
        age = age == null || age.isBlank() ? null : age;
        devices = Set.copyOf(devices);
        cares = Set.copyOf(cares);
    }

    /** A child of codes in any order, each once. */
    public static Child of(String age, Collection<String> devices, Collection<String> cares) {
        return new Child(age, new LinkedHashSet<>(devices), new LinkedHashSet<>(cares));
    }
}
