package org.komichi.workshop;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.komichi.shared.Bilingual;

/**
 * What an organizer plans: the announcement, the sessions, the seats. Made whole or not at all.
 *
 * @param seats in all, at least 0
 * @param stationLimit how many of one station may be registered; null for no limit
 * @param offerHours how long a freed seat is kept for the next in line; null when she has it at once
 * @param opensAt from when one can register
 * @param closesAt from when one cannot any more, after opensAt
 * @param cancelUntil until when one can give the seat back by oneself
 * @param sessionsNeeded how many sessions one attends at least, at most as many as there are
 */
public record WorkshopPlan(
        Bilingual title,
        Bilingual summary,
        Workshop.Format format,
        Venue venue,
        List<Session> sessions,
        int seats,
        List<Quota> quotas,
        Integer stationLimit,
        Integer offerHours,
        Instant opensAt,
        Instant closesAt,
        Instant cancelUntil,
        int sessionsNeeded,
        Eligibility eligibility) {

    /** One meeting. */
    public record Session(Bilingual title, Instant startsAt, Instant endsAt, boolean required) {
        /** @throws SessionEndsBeforeItStarts when it does */
        public Session {
            if (!endsAt.isAfter(startsAt)) {
                throw new SessionEndsBeforeItStarts(title);
            }
        }
    }

    /** Seats kept for some professions until a moment; null for always. */
    public record Quota(Set<String> professions, int seats, Instant releasedAt) {}

    /**
     * The plan, in the order of its sessions.
     *
     * @throws SessionsOverlap when two meetings are at the same time
     * @throws RegistrationClosesTooLate when one could register after the last meeting has begun
     * @throws RegistrationClosesBeforeItOpens when it does
     * @throws QuotasExceedSeats when more is kept than there is
     */
    public WorkshopPlan {
        sessions = sessions.stream()
                .sorted(java.util.Comparator.comparing(Session::startsAt))
                .toList();
        quotas = List.copyOf(quotas);
        if (sessions.isEmpty()) {
            throw new SessionNeeded();
        }
        for (int i = 1; i < sessions.size(); i++) {
            if (sessions.get(i).startsAt().isBefore(sessions.get(i - 1).endsAt())) {
                throw new SessionsOverlap(
                        sessions.get(i - 1).title(), sessions.get(i).title());
            }
        }
        if (!closesAt.isAfter(opensAt)) {
            throw new RegistrationClosesBeforeItOpens();
        }
        if (closesAt.isAfter(sessions.getLast().endsAt())) {
            throw new RegistrationClosesTooLate();
        }
        if (sessionsNeeded < 0 || sessionsNeeded > sessions.size()) {
            throw new MoreSessionsNeededThanThereAre(sessions.size());
        }
        new SeatPlan(
                seats,
                quotas.stream()
                        .map(quota -> new SeatPlan.Quota(quota.professions(), quota.seats(), quota.releasedAt()))
                        .toList());
    }
}
