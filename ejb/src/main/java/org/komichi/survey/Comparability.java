package org.komichi.survey;

/** Whether the answers to an item may be laid beside those to the item of the same code in another questionnaire or version. */
public enum Comparability {
    /** Asked in the same words, answered in the same way. */
    SAME,
    /** Answered in the same way, but the words differ: compared, and it is said. */
    WORDING_CHANGED,
    /** Other points or options: not compared. */
    CHOICES_CHANGED,
    /** Another answer is the right one: not compared. */
    KEY_CHANGED,
    /** Another kind of question: not compared. */
    KIND_CHANGED,
    /** The other does not ask it. */
    NOT_ASKED;

    /** Whether the answers may be laid side by side. */
    public boolean comparable() {
        return this == SAME || this == WORDING_CHANGED;
    }
}
