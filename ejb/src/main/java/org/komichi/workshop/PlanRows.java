package org.komichi.workshop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.komichi.shared.ChangedMeanwhile;

/** The plan of a workshop as rows: read as one and written as one. A meeting keeps its row, whatever becomes of it. */
@ApplicationScoped
class PlanRows {
    @PersistenceContext
    EntityManager database;

    @Inject
    Seating seating;

    @Inject
    SeatRows seats;

    @Inject
    PlaceRows places;

    @Inject
    Event<LeavingPlanAsked> leaving;

    /** The plan as it stands. */
    WorkshopPlan read(Workshop workshop) {
        return workshop.planned(
                sessions(workshop).stream().map(WorkshopSession::planned).toList(),
                quotas(workshop).stream().map(WorkshopQuota::asPlanned).toList());
    }

    /** The first plan of a workshop. */
    void write(Workshop workshop, WorkshopPlan plan) {
        for (int i = 0; i < plan.sessions().size(); i++) {
            database.persist(
                    new WorkshopSession(workshop.id(), i + 1, plan.sessions().get(i)));
        }
        plan.quotas().forEach(quota -> database.persist(new WorkshopQuota(workshop.id(), quota)));
        database.flush();
        fit(workshop, capacity(workshop));
        database.flush();
    }

    /** How many can come to a workshop as it stands. */
    Capacity capacity(Workshop workshop) {
        Map<Long, Integer> madeUp = database.createQuery("""
                        select m.sessionId, count(m) from MakeUp m, WorkshopSession s
                        where s.id = m.sessionId and s.workshopId = :workshop group by m.sessionId
                        """, Object[].class)
                .setParameter("workshop", workshop.id())
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> ((Number) row[1]).intValue()));
        return Capacity.of(read(workshop), madeUp);
    }

    private void fit(Workshop workshop, Capacity capacity) {
        seats.become(workshop, capacity);
        places.become(workshop, capacity);
    }

    /** Removes the plan of a workshop for which nobody registered. */
    void remove(Workshop workshop) {
        sessions(workshop).forEach(database::remove);
        quotas(workshop).forEach(database::remove);
        database.createQuery("delete from WorkshopSeat s where s.workshopId = :workshop")
                .setParameter("workshop", workshop.id())
                .executeUpdate();
        database.flush();
    }

    /**
     * Another plan of a workshop; only under its lock.
     *
     * @throws ChoiceIsSettled when people have registered, and would choose their meetings or not any more
     * @throws OnlySessionOfSomebody when a meeting is left out that is all somebody chose
     * @throws SessionDayHasCome when a meeting is left out that may have taken place
     * @throws AttendanceIsNoted when a meeting is left out for which attendance is noted
     * @throws SeatsTaken when fewer seats are left than people have one
     * @throws InstructorsTooFew when the instructors cannot look after those who have a seat
     * @throws SessionPlacesTaken when they do not fit into the room of a meeting
     * @throws QuotasExceedFreeSeats when more is kept than those with a common seat leave over
     */
    void rewrite(Workshop workshop, WorkshopPlan plan, ZoneId zone, Instant now) {
        if (plan.terms().choosing() != workshop.terms().choosing()) {
            choiceMustBeOpen(workshop);
        }
        rewriteSessions(workshop, plan.sessions(), LocalDate.ofInstant(now, zone), zone);
        quotas(workshop).forEach(database::remove);
        plan.quotas().forEach(quota -> database.persist(new WorkshopQuota(workshop.id(), quota)));
        workshop.announce(plan);
        database.flush();
        refit(workshop, now);
    }

    /**
     * As many seats and places as the capacity leaves now; nobody loses hers.
     *
     * @throws QuotasExceedFreeSeats when more is kept than those with a common seat leave over
     */
    void refit(Workshop workshop, Instant now) {
        Map<String, Integer> taken = resize(workshop);
        database.flush();
        seating.plan(workshop).mustHold(taken, now);
    }

    /**
     * As many seats as planned, and as instructors and rooms leave.
     *
     * @throws SeatsTaken when fewer are left than people have one
     * @throws QuotasExceedFreeSeats when more is kept than those with a common seat leave over
     */
    void resize(Workshop workshop, int wanted, Instant now) {
        workshop.plan(wanted);
        Map<String, Integer> taken = resize(workshop);
        database.flush();
        seating.plan(workshop).mustHold(taken, now);
    }

    // Gives back how many of each profession have a seat.
    private Map<String, Integer> resize(Workshop workshop) {
        Capacity capacity = capacity(workshop);
        Map<String, Integer> taken = seating.taken(workshop);
        capacity.mustHold(taken.values().stream().mapToInt(Integer::intValue).sum(), places.of(workshop));
        fit(workshop, capacity);
        return taken;
    }

    private void choiceMustBeOpen(Workshop workshop) {
        int people = seating.active(workshop).size();
        if (people > 0) {
            throw new ChoiceIsSettled(people);
        }
    }

    /** Who chose a meeting that does not take place comes to the others. */
    private void forget(Workshop workshop, WorkshopSession left) {
        long without = seating.active(workshop).stream()
                .filter(each -> each.chosen().contains(left.id()))
                .filter(each -> !each.drop(left.id()))
                .count();
        if (without > 0) {
            throw new OnlySessionOfSomebody(left.title(), without);
        }
    }

    private void rewriteSessions(Workshop workshop, List<WorkshopPlan.Session> planned, LocalDate today, ZoneId zone) {
        Map<Long, WorkshopSession> rows =
                sessions(workshop).stream().collect(Collectors.toMap(WorkshopSession::id, Function.identity()));
        List<Long> kept = planned.stream()
                .map(WorkshopPlan.Session::id)
                .filter(Objects::nonNull)
                .toList();
        if (!rows.keySet().containsAll(kept)) {
            throw new ChangedMeanwhile();
        }
        for (WorkshopSession row : rows.values()) {
            if (!kept.contains(row.id())) {
                if (!LocalDate.ofInstant(row.startsAt(), zone).isAfter(today)) {
                    throw new SessionDayHasCome(row.title());
                }
                LeavingPlanAsked asked = new LeavingPlanAsked(row.id());
                leaving.fire(asked);
                if (asked.stays()) {
                    throw new AttendanceIsNoted(row.title());
                }
                forget(workshop, row);
                database.remove(row);
            }
        }
        // Out of the way first: two meetings that change places must not meet on one.
        kept.forEach(id -> rows.get(id).move(-rows.get(id).position()));
        database.flush();
        for (int i = 0; i < planned.size(); i++) {
            WorkshopPlan.Session session = planned.get(i);
            if (session.id() == null) {
                database.persist(new WorkshopSession(workshop.id(), i + 1, session));
            } else {
                rows.get(session.id()).plan(session);
                rows.get(session.id()).move(i + 1);
            }
        }
    }

    private List<WorkshopSession> sessions(Workshop workshop) {
        return database.createQuery(
                        "select s from WorkshopSession s where s.workshopId = :workshop order by s.position",
                        WorkshopSession.class)
                .setParameter("workshop", workshop.id())
                .getResultList();
    }

    private List<WorkshopQuota> quotas(Workshop workshop) {
        return database.createQuery(
                        "select q from WorkshopQuota q where q.workshopId = :workshop order by q.id",
                        WorkshopQuota.class)
                .setParameter("workshop", workshop.id())
                .getResultList();
    }
}
