package org.komichi.workshop;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
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
 * @param programme who speaks, and what there is to read
 * @param terms what is asked of those who register, and whether a seat may be handed on
 * @param instructors how many learners can be looked after
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
        Eligibility eligibility,
        Workshop.Kind kind,
        Programme programme,
        RegistrationTerms terms,
        Instructors instructors) {

    /**
     * One meeting.
     *
     * @param id of the meeting that is planned anew; null for one that is not there yet
     * @param breakMinutes how much of it is breaks, at least 0
     * @param places how many fit into its room, at least 1; null for as many as there are seats
     */
    public record Session(
            Long id,
            Bilingual title,
            Instant startsAt,
            Instant endsAt,
            boolean required,
            int breakMinutes,
            Integer places) {
        /**
         * @throws SessionEndsBeforeItStarts when it does
         * @throws BreaksTooLong when nothing is left beside the breaks
         */
        public Session {
            if (!endsAt.isAfter(startsAt)) {
                throw new SessionEndsBeforeItStarts(title);
            }
            if (breakMinutes < 0 || !endsAt.isAfter(startsAt.plus(Duration.ofMinutes(breakMinutes)))) {
                throw new BreaksTooLong(title);
            }
        }

        /** A meeting where everybody who has a seat fits in. */
        public Session(Long id, Bilingual title, Instant startsAt, Instant endsAt, boolean required, int breakMinutes) {
            this(id, title, startsAt, endsAt, required, breakMinutes, null);
        }

        /** A new meeting without breaks, where everybody who has a seat fits in. */
        public Session(Bilingual title, Instant startsAt, Instant endsAt, boolean required) {
            this(null, title, startsAt, endsAt, required, 0);
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
     * @throws GuestsMeetNoConditions when guests may come and there are conditions
     * @throws GuestsDoNoPrework when guests may come and there is work beforehand
     * @throws PreworkTooLate when the work beforehand could be done after the first meeting has begun
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
                throw new SessionsOverlap(sessions.get(i - 1).title(), sessions.get(i));
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
        if (terms.guests() && !eligibility.clauses().isEmpty()) {
            throw new GuestsMeetNoConditions();
        }
        if (terms.guests() && terms.prework().demands()) {
            throw new GuestsDoNoPrework();
        }
        terms.prework().mustEndBy(sessions.getFirst().startsAt());
        new SeatPlan(
                new Capacity(seats, instructors, sessions, terms.choosing()).seats(),
                quotas.stream()
                        .map(quota -> new SeatPlan.Quota(quota.professions(), quota.seats(), quota.releasedAt()))
                        .toList());
    }

    /** A plan where the instructors can look after everybody. */
    public WorkshopPlan(
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
            Eligibility eligibility,
            Workshop.Kind kind,
            Programme programme,
            RegistrationTerms terms) {
        this(
                title,
                summary,
                format,
                venue,
                sessions,
                seats,
                quotas,
                stationLimit,
                offerHours,
                opensAt,
                closesAt,
                cancelUntil,
                sessionsNeeded,
                eligibility,
                kind,
                programme,
                terms,
                Instructors.NO_LIMIT);
    }

    /** How many seats there are: fewer than planned when instructors or a room leave fewer. */
    public int seatsThatExist() {
        return Capacity.of(this).seats();
    }

    /** A plan without a programme, where nothing is asked: of one day, or of a series. */
    public WorkshopPlan(
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
        this(
                title,
                summary,
                format,
                venue,
                sessions,
                seats,
                quotas,
                stationLimit,
                offerHours,
                opensAt,
                closesAt,
                cancelUntil,
                sessionsNeeded,
                eligibility,
                sessions.size() > 1 ? Workshop.Kind.SERIES : Workshop.Kind.SINGLE_DAY,
                Programme.NONE,
                RegistrationTerms.PLAIN);
    }

    /** The day of the first meeting. */
    public LocalDate firstDay(ZoneId zone) {
        return LocalDate.ofInstant(sessions.getFirst().startsAt(), zone);
    }

    /** The day on which the last meeting ends. */
    public LocalDate lastDay(ZoneId zone) {
        return LocalDate.ofInstant(sessions.getLast().endsAt(), zone);
    }

    /**
     * The same again: new meetings, as many days apart and at the same times of day, the first of them on a given day. What
     * registration, kept seats and the work beforehand wait for moves by as many days.
     */
    public WorkshopPlan startingOn(LocalDate day, ZoneId zone) {
        long days = ChronoUnit.DAYS.between(firstDay(zone), day);
        UnaryOperator<Instant> moved = moment ->
                moment == null ? null : moment.atZone(zone).plusDays(days).toInstant();
        return new WorkshopPlan(
                title,
                summary,
                format,
                venue,
                sessions.stream()
                        .map(session -> new Session(
                                null,
                                session.title(),
                                moved.apply(session.startsAt()),
                                moved.apply(session.endsAt()),
                                session.required(),
                                session.breakMinutes(),
                                session.places()))
                        .toList(),
                seats,
                quotas.stream()
                        .map(quota -> new Quota(quota.professions(), quota.seats(), moved.apply(quota.releasedAt())))
                        .toList(),
                stationLimit,
                offerHours,
                moved.apply(opensAt),
                moved.apply(closesAt),
                moved.apply(cancelUntil),
                sessionsNeeded,
                eligibility,
                kind,
                programme,
                terms.with(terms.prework().until(moved.apply(terms.prework().until()))),
                instructors);
    }
}
