package org.komichi.deidentification;

/** What a trace tells about somebody. */
public enum TraceKind {
    NAME,
    DATE,
    AGE,
    PLACE,
    INSTITUTION,
    PHONE,
    MAIL,
    WEB,
    NUMBER,
    WEIGHT,
    DISEASE,
    /** Somebody's own words. */
    QUOTE,
    /** Religion, nationality, occupation, and what the news told. */
    BACKGROUND,
    /** Each harmless, together not. */
    COMBINATION,
    /** A repair that waits for its figure. */
    BLANK
}
