package org.komichi.competency;

/** What kinds of evidence there are, and the highest level that each can support. */
public enum EvidenceKind {
    /** A module was completed. */
    MODULE(1),
    /** The quiz of a module was passed. */
    QUIZ(1),
    /** A case-based quiz was passed. */
    CASE_QUIZ(2),
    /** She took part in a facilitated case discussion. */
    CASE_DISCUSSION(2),
    /** She passed a skills station; an assessor signs. */
    STATION(3),
    /** A certificate from outside; somebody here has checked it. */
    EXTERNAL(3),
    /** An accompanied visit was signed off by a supervisor. */
    VISIT(4),
    /** A supervisor entrusts, the organizer confirms. */
    ENTRUSTMENT(5);

    private final int maxLevel;

    EvidenceKind(int maxLevel) {
        this.maxLevel = maxLevel;
    }

    /** The highest level that evidence of this kind supports. */
    public int maxLevel() {
        return maxLevel;
    }
}
