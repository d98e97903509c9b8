package org.komichi.workshop;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What somebody who has a seat does before the first meeting, until when, and what happens otherwise (decision 0180).
 *
 * @param modules to complete, each once
 * @param survey whether she makes her choice about the questionnaire before the workshop; to decline counts as much as to answer
 * @param until from when it is too late; null when nothing is to be done
 * @param otherwise what becomes of the seat of who is not ready then
 */
public record Prework(List<Module> modules, boolean survey, Instant until, Otherwise otherwise) {
    /** How long somebody has at least, from when she has her seat or more is asked of her. */
    public static final Duration LEAST = Duration.ofDays(3);

    /** Nothing is to be done. */
    public static final Prework NONE = new Prework(List.of(), false, null, Otherwise.SEAT_GOES_ON);

    /** A module of a course. */
    public record Module(String course, String module) {}

    /** What becomes of the seat of who is not ready in time. */
    public enum Otherwise {
        /** It goes to the next in line. */
        SEAT_GOES_ON,
        /** She keeps it; the organizer sees that she is not ready. */
        SHOWN_TO_ORGANIZER
    }

    /** @throws PreworkDayNeeded when something is to be done and no day is said
     * @throws PreworkChoiceNeeded when there is a day and nothing to be done */
    public Prework {
        modules = modules == null ? List.of() : modules.stream().distinct().toList();
        otherwise = Objects.requireNonNullElse(otherwise, Otherwise.SEAT_GOES_ON);
        boolean demanded = survey || !modules.isEmpty();
        if (demanded && until == null) {
            throw new PreworkDayNeeded();
        }
        if (!demanded && until != null) {
            throw new PreworkChoiceNeeded();
        }
    }

    /** Whether anything is to be done. */
    public boolean demands() {
        return until != null;
    }

    /** Whether it may cost a seat. */
    public boolean costsSeats() {
        return demands() && otherwise == Otherwise.SEAT_GOES_ON;
    }

    /**
     * Until when somebody has time: who has her seat late still has {@link #LEAST}, but nobody longer than to the beginning.
     *
     * @param seatedAt from when she has her seat
     * @param begins when the first meeting begins
     */
    public Instant dueFor(Instant seatedAt, Instant begins) {
        return Stream.of(until, seatedAt.plus(LEAST))
                .max(Instant::compareTo)
                .filter(begins::isAfter)
                .orElse(begins);
    }

    /** When who is not ready is reminded, if she had her seat by then. */
    public static Instant reminded(Instant due) {
        return due.minus(LEAST);
    }

    /** @throws PreworkTooLate when the first meeting has begun by then */
    void mustEndBy(Instant begins) {
        if (demands() && until.isAfter(begins)) {
            throw new PreworkTooLate();
        }
    }

    /**
     * Those who have a seat already must have time for what is asked anew.
     *
     * @throws PreworkTooSoon when they have less than {@link #LEAST}
     */
    void mustLeaveTimeAfter(Prework before, Instant now) {
        if (asksMoreThan(before) && until.isBefore(now.plus(LEAST))) {
            throw new PreworkTooSoon(LEAST.toDays());
        }
    }

    private boolean asksMoreThan(Prework before) {
        return demands()
                && (!before.demands()
                        || until.isBefore(before.until)
                        || !before.modules.containsAll(modules)
                        || survey && !before.survey
                        || costsSeats() && !before.costsSeats());
    }

    /** A questionnaire that is chosen only now is asked anew.
     * @throws PreworkTooSoon when those who have a seat have less than {@link #LEAST} for it */
    void mustLeaveTimeForQuestionnaire(Instant now) {
        if (survey && until.isBefore(now.plus(LEAST))) {
            throw new PreworkTooSoon(LEAST.toDays());
        }
    }

    /** The same for meetings at other times. */
    Prework until(Instant moment) {
        return new Prework(modules, survey, moment, otherwise);
    }
}
