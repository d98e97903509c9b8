package org.komichi.survey.comparison;

import java.util.Collection;

/**
 * The whole numbers an item can be answered with. Higher is always better: an instrument words its items that way, and
 * nothing here reverses an answer.
 *
 * @param low the lowest answer
 * @param high the highest answer
 */
public record Scale(int low, int high) {

    /** Understanding, confidence, agreement, barriers: 1 to 5. */
    public static final Scale FIVE_POINT = new Scale(1, 5);

    /** Recommendation and number of right answers: 0 to 10. Also the widest scale a sheet may use. */
    public static final Scale ELEVEN_POINT = new Scale(0, 10);

    /** Refuses a scale on which there is nothing to choose. */
    public Scale {
        if (low >= high) {
            throw new IllegalArgumentException("a scale needs at least two answers: " + low + " to " + high);
        }
    }

    /** The scale of an item that nobody declared: 1 to 5 as long as every answer fits it, else 0 to 10. */
    static Scale fitting(Collection<Integer> values) {
        return values.stream().allMatch(FIVE_POINT::contains) ? FIVE_POINT : ELEVEN_POINT;
    }

    /** From the sum of the lowest answers to the sum of the highest. */
    static Scale sumOf(Collection<Scale> scales) {
        return new Scale(
                scales.stream().mapToInt(Scale::low).sum(),
                scales.stream().mapToInt(Scale::high).sum());
    }

    /** Whether the value is an answer on this scale. */
    public boolean contains(int value) {
        return low <= value && value <= high;
    }

    /** How many different answers there are. */
    public int size() {
        return high - low + 1;
    }

    /** "The two highest" and "the two lowest" have a meaning on the five-point scale only. */
    public boolean countsTopTwo() {
        return equals(FIVE_POINT);
    }
}
