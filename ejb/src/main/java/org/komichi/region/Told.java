package org.komichi.region;

/**
 * How many people, told so that nobody is given away. Numbers are told in fives, rounded down: neither a small group nor the small
 * difference between two groups can be read from them (decision 0292).
 *
 * @param atLeast there are at least so many; 0 means fewer than five, nobody included
 */
public record Told(int atLeast) implements Comparable<Told> {
    /** Numbers are told in steps of so many people. */
    public static final int STEP = 5;

    /** Fewer than five. */
    public static final Told FEW = new Told(0);

    /** A number of people of whom nobody knows how many there are altogether. */
    public static Told of(long people) {
        return new Told((int) (people / STEP * STEP));
    }

    /**
     * A number of people out of a group whose size is known. When fewer than five are left over it is told that there are at
     * least as many as leave four: those few are not given away either.
     */
    public static Told of(long people, long group) {
        return group >= 2 * STEP - 1 && group - people < STEP ? new Told((int) group - STEP + 1) : of(people);
    }

    /** Whether there are fewer than five, as far as is told. */
    public boolean few() {
        return atLeast == 0;
    }

    @Override
    public int compareTo(Told other) {
        return Integer.compare(atLeast, other.atLeast);
    }
}
