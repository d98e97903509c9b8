package org.komichi.survey;

import org.komichi.survey.comparison.Wave;

/** At which moment of a run a questionnaire is answered. */
public enum WaveKind {
    /** Before the course (T0). */
    PRE,
    /** After the course (T1). */
    POST,
    /** After the course, looking back at before; never merged with {@link #PRE}. */
    THEN,
    /** Three months later. */
    T3,
    /** Six months later. */
    T6;

    /** Whether it is answered after the run: by those only who were there. */
    public boolean afterwards() {
        return this != PRE;
    }

    /** The same moment in the words of the comparison. */
    Wave moment() {
        return Wave.valueOf(name());
    }
}
