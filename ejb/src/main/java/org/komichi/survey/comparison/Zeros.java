package org.komichi.survey.comparison;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the signed-rank test does with pairs that answered the same both times. */
public enum Zeros {
    /** Wilcoxon's own way, and the usual one: they are left out before ranking. */
    DROPPED,
    /** Pratt's way: they are ranked with the others, and their ranks, the lowest, then count for neither side. */
    PRATT;

    /** The treatment of this name in lower case; {@link #DROPPED} when none is named, empty when there is no such. */
    public static Optional<Zeros> named(@Nullable String name) {
        if (name == null || name.isEmpty()) {
            return Optional.of(DROPPED);
        }
        for (Zeros zeros : values()) {
            if (zeros.key().equals(name)) {
                return Optional.of(zeros);
            }
        }
        return Optional.empty();
    }

    /** The name in addresses and in the API. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
