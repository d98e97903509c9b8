package org.komichi.workshop;

/**
 * Who teaches: nobody can look after more learners than so many.
 *
 * @param there how many instructors there are, at least 1; null when nothing is said
 * @param learnersEach how many learners one of them may have, at least 1; null when nothing is said
 */
public record Instructors(Integer there, Integer learnersEach) {
    /** As many learners as there are seats. */
    public static final Instructors NO_LIMIT = new Instructors(null, null);

    /** @throws InstructorsHalfSaid when only one of the two is said */
    public Instructors {
        if ((there == null) != (learnersEach == null)) {
            throw new InstructorsHalfSaid(there == null ? "instructors" : "learnersEach");
        }
        if (there != null && (there < 1 || learnersEach < 1)) {
            throw new IllegalArgumentException("an instructor has at least one learner");
        }
    }

    /** Whether they limit anything. */
    public boolean limiting() {
        return there != null;
    }

    /** How many of these seats they can look after. */
    public int of(int seats) {
        return limiting() ? (int) Math.min(seats, (long) there * learnersEach) : seats;
    }
}
