package org.komichi.reporting;

import java.util.Set;

/**
 * An organizer asks to remind people of a questionnaire; fired in the transaction that notes it.
 *
 * @param personIds whom; all of them had neither submitted nor declined
 * @param runId the run
 * @param instrumentId the questionnaire
 */
public record ReminderAsked(Set<Long> personIds, long runId, String instrumentId) {
    public ReminderAsked {
        personIds = Set.copyOf(personIds);
    }
}
