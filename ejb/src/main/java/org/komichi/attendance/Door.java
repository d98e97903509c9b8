package org.komichi.attendance;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.komichi.account.GuestPeople;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.People;
import org.komichi.identity.PersonSummary;
import org.komichi.identity.Role;
import org.komichi.workshop.RegistrationStatus;
import org.komichi.workshop.SeatsAtTheDoor;
import org.komichi.workshop.SeatsAtTheDoor.Seat;
import org.komichi.workshop.WorkshopSummary;

/**
 * The door of a workshop, for its organizers and instructors. To everybody else every workshop is one that does not exist
 * ({@link org.komichi.shared.NotFound}).
 */
@Stateless
@RolesAllowed(Role.Name.LEARNER)
public class Door {
    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    SeatsAtTheDoor seats;

    @Inject
    People people;

    @Inject
    TicketOffice tickets;

    @Inject
    AttendanceBook book;

    @Inject
    Scanning scanning;

    @Inject
    GuestPeople guests;

    @Resource
    EJBContext transaction;

    @Inject
    AuditTrail audit;

    /** The workshop, when the current person stands at its door. */
    public WorkshopSummary workshop(String slug) {
        return seats.open(slug);
    }

    /** What a phone takes along. */
    public DoorSheet sheet(String slug) {
        WorkshopSummary summary = seats.open(slug);
        long workshop = summary.workshop().id();
        audit.record("workshop-door-opened", "workshop", workshop, null);
        Map<Long, Seat> confirmed = seats.seats(summary.workshop()).stream()
                .filter(seat -> seat.status() == RegistrationStatus.CONFIRMED)
                .collect(Collectors.toMap(Seat::personId, Function.identity(), (own, madeUp) -> own));
        Map<Long, Ticket> issued = tickets.issue(workshop, confirmed.keySet());
        Map<Long, PersonSummary> known = people.summaries(confirmed.keySet());
        Map<Long, Map<Long, Attendance>> noted = book.of(workshop);
        return new DoorSheet(
                summary,
                confirmed.values().stream()
                        .map(seat -> guest(
                                seat,
                                known.get(seat.personId()),
                                issued.get(seat.personId()),
                                noted.getOrDefault(seat.personId(), Map.of())))
                        .toList(),
                clock.instant());
    }

    private static DoorSheet.Guest guest(
            Seat seat, PersonSummary person, Ticket ticket, Map<Long, Attendance> presences) {
        return new DoorSheet.Guest(
                seat.registration(),
                seat.chosen(),
                seat.madeUp(),
                person == null ? null : person.name(),
                person == null ? null : person.reading(),
                person == null ? null : person.organisation(),
                ticket.hash(),
                presences.values().stream()
                        .filter(Attendance::came)
                        .map(row -> new DoorSheet.Presence(row.sessionId(), row.enteredAt(), row.leftAt()))
                        .toList());
    }

    /**
     * Takes what phones noted, in the order of the list. Sent again it answers the same and does nothing again; what cannot
     * be taken is answered and the rest is taken.
     */
    public List<Scan.Answer> take(String slug, List<Scan> scans) {
        WorkshopSummary summary = seats.lock(slug);
        audit.record("attendance-taken", "workshop", summary.workshop().id(), String.valueOf(scans.size()));
        return scanning.take(summary, seats.seats(summary.workshop()), scans);
    }

    /**
     * Lets somebody in who comes without a registration: she gets a seat and is there, or nothing happens. Where guests may
     * come, a name is enough.
     *
     * @throws NoAccountWithThatAddress when no active account has the address, and guests may not come
     * @throws org.komichi.account.GuestNameNeeded when she could come as a guest, and gives no name
     * @throws org.komichi.account.GuestReadingNeeded when her name has kanji and nobody says how it is read
     * @throws org.komichi.account.GuestHasAccount when the address has an account that was never confirmed
     * @throws org.komichi.workshop.NoSeatFree when no seat is free for her
     */
    public Scan.Answer walkIn(String slug, WalkIn comer) {
        WorkshopSummary summary = seats.lock(slug);
        Optional<Scan.Answer> before = scanning.taken(comer.id());
        if (before.isPresent()) {
            return before.get();
        }
        long person = who(summary, comer);
        seats.walkIn(slug, person, comer.session());
        audit.record("walk-in-seated", "workshop", summary.workshop().id(), null);
        Scan.Answer answer = scanning.walkIn(summary, comer.id(), comer.session(), person, comer.at());
        if (answer.outcome() != Scan.Outcome.OK && answer.outcome() != Scan.Outcome.ALREADY) {
            // A seat for the meeting of another day is none that anybody asked for.
            transaction.setRollbackOnly();
        }
        return answer;
    }

    private long who(WorkshopSummary summary, WalkIn comer) {
        Optional<Long> account = comer.email() == null
                ? Optional.empty()
                : people.active(comer.email()).map(PersonSummary::id);
        if (account.isPresent()) {
            return account.get();
        }
        if (!summary.workshop().terms().guests()) {
            throw new NoAccountWithThatAddress();
        }
        return guests.welcome(
                comer.email(),
                guests.told(comer.name(), comer.reading(), null),
                people.me().locale());
    }

    /** Numbers of those who came to any of its meetings. */
    public Set<Long> came(String slug) {
        return Set.copyOf(database.createQuery("""
                        select distinct a.personId from Attendance a
                        where a.workshopId = :workshop and a.enteredAt is not null
                        """, Long.class)
                .setParameter("workshop", seats.open(slug).workshop().id())
                .getResultList());
    }

    /** How many are there, meeting by meeting; light enough to be asked every few seconds. */
    public List<LiveCount> count(String slug) {
        WorkshopSummary summary = seats.open(slug);
        Map<Long, Object[]> counts = database.createQuery("""
                        select a.sessionId, count(a), sum(case when a.leftAt is null then 1 else 0 end) from Attendance a
                        where a.workshopId = :workshop and a.enteredAt is not null group by a.sessionId
                        """, Object[].class)
                .setParameter("workshop", summary.workshop().id())
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], Function.identity()));
        List<Seat> all = seats.seats(summary.workshop());
        return summary.sessions().stream()
                .map(session -> {
                    Object[] row = counts.getOrDefault(session.id(), new Object[] {null, 0, 0});
                    int expected = (int) all.stream()
                            .filter(seat -> seat.comesTo(session.id()))
                            .count();
                    return new LiveCount(session, expected, ((Number) row[1]).intValue(), ((Number) row[2]).intValue());
                })
                .toList();
    }
}
