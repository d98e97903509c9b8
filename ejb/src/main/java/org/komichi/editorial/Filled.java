package org.komichi.editorial;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A form of a case as it comes back. It carries all its fields; which of them somebody wrote into cannot be told from their values
 * alone, because she may have typed what stood there at first.
 *
 * @param base version of the case that the page showed
 * @param values what stands in the fields, by path
 * @param touched paths into which she wrote, as far as the browser tells; others count when they differ from what the page showed
 */
public record Filled(int base, Map<String, List<String>> values, Set<String> touched) {
    public Filled {
        values = Map.copyOf(values);
        touched = Set.copyOf(touched);
    }

    /** A form whose browser tells nothing but what stands in it. */
    public static Filled of(int base, Map<String, List<String>> values) {
        return new Filled(base, values, Set.of());
    }

    /** One field that saves itself. */
    public static Filled one(int base, String path, List<String> value) {
        return new Filled(base, Map.of(path, value), Set.of(path));
    }
}
