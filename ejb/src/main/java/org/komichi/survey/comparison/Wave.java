package org.komichi.survey.comparison;

/** The moment at which a questionnaire is answered. */
public enum Wave {
    /** Before the course. */
    PRE,
    /** On the day, after the course. */
    POST,
    /** After the course, looking back: how I would rate the person I was before. Never merged with {@link #PRE}. */
    THEN,
    /** Three months later. */
    T3,
    /** Six months later. */
    T6
}
