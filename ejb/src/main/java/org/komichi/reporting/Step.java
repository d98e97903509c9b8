package org.komichi.reporting;

/** How far somebody has come in a run of a course. Each step counts everybody who reached it, whatever came before. */
public enum Step {
    /** Takes part. */
    REGISTERED,
    /** Submitted the survey before the course, or chose not to. */
    BEFORE,
    /** Completed every module. */
    MODULES,
    /** Submitted the survey after the course, or chose not to. */
    AFTER,
    /** Holds a certificate that is valid. */
    CERTIFICATE
}
