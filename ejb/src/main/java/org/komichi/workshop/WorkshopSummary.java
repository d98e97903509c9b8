package org.komichi.workshop;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A workshop with its meetings and how full it is.
 *
 * @param zone in which its times are meant
 * @param free seats that nobody has; some of them may be kept for a profession
 * @param waiting how many are in line
 * @param open whether one can register now
 */
public record WorkshopSummary(
        Workshop workshop,
        ZoneId zone,
        List<WorkshopSession> sessions,
        int seated,
        int free,
        int waiting,
        boolean open) {

    static WorkshopSummary of(
            Workshop workshop,
            ZoneId zone,
            List<WorkshopSession> sessions,
            Map<RegistrationStatus, Long> counts,
            Instant now) {
        int seated = counts.entrySet().stream()
                .filter(count -> count.getKey().seated())
                .mapToInt(count -> count.getValue().intValue())
                .sum();
        return new WorkshopSummary(
                workshop,
                zone,
                List.copyOf(sessions),
                seated,
                workshop.seats() - seated,
                counts.getOrDefault(RegistrationStatus.WAITLISTED, 0L).intValue(),
                workshop.open(now));
    }

    /** How a workshop stands for whoever looks at it. */
    public enum Standing {
        DRAFT,
        SOON,
        OPEN,
        /** One can register, and would wait. */
        FULL,
        CLOSED,
        OVER,
        CANCELLED
    }

    /** How it stands at a moment. */
    public Standing standing(Instant now) {
        return switch (workshop.state()) {
            case DRAFT -> Standing.DRAFT;
            case CANCELLED -> Standing.CANCELLED;
            case PUBLISHED -> announced(now);
        };
    }

    private Standing announced(Instant now) {
        if (next(now).isEmpty()) {
            return Standing.OVER;
        }
        if (now.isBefore(workshop.opensAt())) {
            return Standing.SOON;
        }
        if (!workshop.open(now)) {
            return Standing.CLOSED;
        }
        return workshop.hasSeat(seated, waiting) ? Standing.OPEN : Standing.FULL;
    }

    /** The planned minutes of all meetings, without their breaks. */
    public int minutes() {
        return sessions.stream().mapToInt(WorkshopSession::minutes).sum();
    }

    /** The meeting that comes next, or is going on; empty when all are over. */
    public Optional<WorkshopSession> next(Instant now) {
        return sessions.stream()
                .filter(session -> session.endsAt().isAfter(now))
                .findFirst();
    }
}
