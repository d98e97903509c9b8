package org.komichi.station;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.komichi.account.StationPeople;
import org.komichi.attendance.AttendanceFigures;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.PersonSummary;
import org.komichi.identity.Role;
import org.komichi.workshop.SeatsForAStation;
import org.komichi.workshop.Workshop;
import org.komichi.workshop.WorkshopSummary;
import org.komichi.workshop.Workshops;

/**
 * What whoever manages a station sees of those whom she sent: seat or place in line, meetings attended, completed. Nothing of
 * what they answered, and nothing of what they registered for by themselves.
 */
@Stateless
@RolesAllowed(Role.Name.MANAGER)
public class StationBook {
    @PersistenceContext
    EntityManager database;

    @Inject
    StationPeople people;

    @Inject
    Workshops workshops;

    @Inject
    SeatsForAStation seats;

    @Inject
    AttendanceFigures attendance;

    @Inject
    AuditTrail audit;

    /** One workshop and those who were sent to it, in the station's ranking. */
    public record Sheet(WorkshopSummary summary, List<Line> lines) {}

    /**
     * Somebody who was sent.
     *
     * @param reserve her place in reserve, from 1; null when she is not in reserve
     * @param seat how her registration stands; null when there is none
     * @param attended how far she came
     * @param withdrawable whether the application can be taken back
     */
    public record Line(
            PersonSummary person,
            Integer reserve,
            SeatsForAStation.Place seat,
            AttendanceFigures.Attended attended,
            boolean withdrawable) {}

    /** The applications of a station, the latest workshop first. Who works elsewhere by now is left out.
     * @throws org.komichi.shared.NotFound when it is not the current person's station */
    public List<Sheet> of(long station) {
        Map<Long, PersonSummary> colleagues =
                people.of(station).stream().collect(Collectors.toMap(PersonSummary::id, Function.identity()));
        Map<Workshop, List<Nomination>> nominations = new LinkedHashMap<>();
        database.createQuery("""
                        select n, w from Nomination n, Workshop w
                        where w.id = n.workshopId and n.stationId = :station order by w.id desc, n.place
                        """, Object[].class)
                .setParameter("station", station)
                .getResultStream()
                .filter(row -> colleagues.containsKey(((Nomination) row[0]).personId()))
                .forEach(row -> nominations
                        .computeIfAbsent((Workshop) row[1], workshop -> new ArrayList<>())
                        .add((Nomination) row[0]));
        audit.record("station-applications-seen", "organisation", station, null);
        return workshops.summaries(List.copyOf(nominations.keySet())).stream()
                .map(summary -> sheet(summary, nominations.get(summary.workshop()), colleagues))
                .toList();
    }

    private Sheet sheet(WorkshopSummary summary, List<Nomination> nominations, Map<Long, PersonSummary> colleagues) {
        Set<Long> persons = nominations.stream().map(Nomination::personId).collect(Collectors.toSet());
        Map<Long, SeatsForAStation.Place> places = seats.places(summary.workshop(), persons);
        Map<Long, AttendanceFigures.Attended> attended = attendance.of(summary, persons);
        List<Nomination> reserve =
                nominations.stream().filter(Nomination::reserve).toList();
        return new Sheet(
                summary,
                nominations.stream()
                        .map(each -> line(each, reserve, places.get(each.personId()), attended, colleagues))
                        .toList());
    }

    private static Line line(
            Nomination nomination,
            List<Nomination> reserve,
            SeatsForAStation.Place place,
            Map<Long, AttendanceFigures.Attended> attended,
            Map<Long, PersonSummary> colleagues) {
        boolean registered =
                !nomination.reserve() && place != null && place.status().active();
        return new Line(
                colleagues.get(nomination.personId()),
                nomination.reserve() ? reserve.indexOf(nomination) + 1 : null,
                nomination.reserve() ? null : place,
                attended.getOrDefault(nomination.personId(), AttendanceFigures.Attended.NOTHING),
                nomination.reserve() || registered && !nomination.takenOn());
    }
}
