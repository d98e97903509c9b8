package org.komichi.portfolio;

/** What a badge is worth today. */
public enum BadgeState {
    VALID,
    /** Its time is over. */
    OVER,
    /** What it says was true no more before its time: evidence was revoked, or its holder left. */
    WITHDRAWN
}
