package org.komichi.workshop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.komichi.survey.RunSpan;
import org.komichi.survey.RunSpans;

/**
 * What the questionnaires of a workshop hang on: the one before is open from the opening of registration to the beginning of the
 * first meeting, so that who has a seat may answer at once; those after follow the end of the last meeting.
 */
@ApplicationScoped
class WorkshopSpans implements RunSpans {
    private static final Duration LEAST = Duration.ofDays(1);

    @PersistenceContext
    EntityManager database;

    @Inject
    Workshops workshops;

    @Override
    public Optional<RunSpan> of(long runId) {
        return database.createQuery("select w from Workshop w where w.runId = :run", Workshop.class)
                .setParameter("run", runId)
                .getResultStream()
                .findFirst()
                .map(workshop -> workshops.summaries(List.of(workshop)).getFirst())
                .map(summary -> span(
                        summary.workshop().opensAt(),
                        summary.sessions().getFirst().startsAt(),
                        summary.sessions().getLast().endsAt(),
                        summary.workshop().terms().prework().survey(),
                        summary.zone()));
    }

    /** There is at least a day to answer, even when registration opens later. */
    static RunSpan span(Instant registrationOpens, Instant begins, Instant ends, boolean answersCount, ZoneId zone) {
        Instant dayBefore = begins.minus(LEAST);
        return new RunSpan(
                registrationOpens.isBefore(dayBefore) ? registrationOpens : dayBefore,
                begins,
                ends,
                false,
                answersCount,
                zone);
    }
}
