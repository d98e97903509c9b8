package org.komichi.course;

import java.util.Set;

/**
 * What an answer is worth.
 *
 * @param answered whether anything was answered
 * @param right all of it right
 * @param wrong the parts that are wrong: options, steps or pairs by their ids
 */
public record Verdict(boolean answered, boolean right, Set<String> wrong) {
    public Verdict {
        wrong = Set.copyOf(wrong);
    }

    /** Nothing was answered, which counts as not right. */
    static final Verdict NONE = new Verdict(false, false, Set.of());

    static Verdict of(boolean right, Set<String> wrong) {
        return new Verdict(true, right, wrong);
    }
}
