package org.komichi.acceptance;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * What a station takes on, as its manager tells.
 *
 * @param nurses how many of its nurses care for children, 0 to {@link #MOST}
 * @param childrenNow how many children it has now, 0 to {@link #MOST}
 * @param childrenNew how many of them are new within the last six months, no more than it has
 * @param conditions under which it accepts; empty unless there are conditions
 * @param words the conditions in her words, null when there are none
 * @param cover around the clock
 * @param listed whether it stands in the public list of conditions
 * @param publishable whether organizers may publish it in a list of accepting stations
 */
public record Acceptance(
        Accepting accepting,
        int nurses,
        int childrenNow,
        int childrenNew,
        Set<Condition> conditions,
        String words,
        Cover cover,
        Listed listed,
        boolean publishable) {
    /** The largest number. */
    public static final int MOST = 999;

    /** Most characters of conditions in words. */
    public static final int LONGEST = 300;

    /** Whether children are accepted. */
    public enum Accepting {
        YES,
        CONDITIONAL,
        NO
    }

    /** What may be a condition. */
    public enum Condition {
        AGE,
        WEIGHT,
        CARE,
        AREA,
        HOURS,
        OTHER
    }

    /** What there is at night and on holidays. */
    public enum Cover {
        VISIT,
        PHONE,
        NONE
    }

    /** Whether it stands in the public list of conditions. */
    public enum Listed {
        YES,
        NO,
        UNKNOWN
    }

    /**
     * @throws CountOutOfRange when a number is none that can be
     * @throws ConditionNeeded when there are conditions, and none is named
     * @throws ConditionWordsTooLong when they are too long
     */
    public Acceptance {
        Objects.requireNonNull(accepting);
        Objects.requireNonNull(cover);
        Objects.requireNonNull(listed);
        check("nurses", nurses, MOST);
        check("childrenNow", childrenNow, MOST);
        check("childrenNew", childrenNew, childrenNow);
        words = words == null || words.isBlank()
                ? null
                : words.replaceAll("[\\s\\p{Cntrl}　]+", " ").strip();
        if (words != null && words.codePointCount(0, words.length()) > LONGEST) {
            throw new ConditionWordsTooLong(LONGEST);
        }
        // Conditions of somebody who has none, or accepts nobody, are left over from before.
        conditions = accepting == Accepting.CONDITIONAL ? ordered(conditions) : Set.of();
        words = accepting == Accepting.CONDITIONAL ? words : null;
        if (accepting == Accepting.CONDITIONAL && conditions.isEmpty() && words == null) {
            throw new ConditionNeeded();
        }
    }

    /** Whether it may stand in a list of accepting stations. */
    public boolean toPublish() {
        return publishable && accepting != Accepting.NO;
    }

    private static void check(String field, int number, int most) {
        if (number < 0 || number > most) {
            throw new CountOutOfRange(field, most);
        }
    }

    private static Set<Condition> ordered(Collection<Condition> conditions) {
        return conditions.isEmpty() ? Set.of() : java.util.Collections.unmodifiableSet(EnumSet.copyOf(conditions));
    }
}
