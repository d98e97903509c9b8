package org.komichi.workshop;

import java.time.Duration;
import java.time.Instant;

/**
 * When the questionnaires of a workshop are open: the one before from the opening of registration to the beginning of the first
 * meeting, so that who has a seat may answer at once; the one after from the end of the last meeting for 30 days.
 */
public record QuestionnaireTimes(Instant beforeOpens, Instant beforeCloses, Instant afterOpens, Instant afterCloses) {
    private static final Duration LEAST = Duration.ofDays(1);
    private static final Duration AFTERWARDS = Duration.ofDays(30);

    /** Those of a workshop as it is planned now. */
    public static QuestionnaireTimes of(WorkshopSummary summary) {
        return of(
                summary.workshop().opensAt(),
                summary.sessions().getFirst().startsAt(),
                summary.sessions().getLast().endsAt());
    }

    static QuestionnaireTimes of(Instant registrationOpens, Instant begins, Instant ends) {
        Instant dayBefore = begins.minus(LEAST);
        return new QuestionnaireTimes(
                registrationOpens.isBefore(dayBefore) ? registrationOpens : dayBefore,
                begins,
                ends,
                ends.plus(AFTERWARDS));
    }
}
