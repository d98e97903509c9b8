package org.komichi.survey;

/** Where a person stands with a questionnaire. Declining is a choice of the same weight as submitting. */
public enum Participation {
    NOT_OPEN,
    OPEN,
    BEGUN,
    SUBMITTED,
    DECLINED,
    /** Over without a choice. */
    CLOSED;

    /** Whether she made her choice, so that the path goes on. */
    public boolean settled() {
        return this == SUBMITTED || this == DECLINED;
    }
}
