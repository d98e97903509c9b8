package org.komichi.skills;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.People;
import org.komichi.identity.PersonSummary;
import org.komichi.identity.Role;
import org.komichi.run.Runs;
import org.komichi.shared.ChangedMeanwhile;
import org.komichi.workshop.SeatsAtTheDoor;
import org.komichi.workshop.Workshop;
import org.komichi.workshop.WorkshopSummary;
import org.komichi.workshop.Workshops;

/** Which stations a workshop offers, and who looks where. Only the team of the workshop plans. */
@Stateless
@RolesAllowed({Role.Name.ORGANIZER, Role.Name.SYSTEM})
public class StationPlanning {
    @PersistenceContext
    EntityManager database;

    @Inject
    Workshops workshops;

    @Inject
    SeatsAtTheDoor seats;

    @Inject
    StationShelf shelf;

    @Inject
    RecordBook book;

    @Inject
    People people;

    @Inject
    Runs runs;

    @Inject
    AuditTrail audit;

    /** A station that can be offered.
     * @param instructors numbers of who looks there; empty when nobody is named or it is not offered */
    public record Choice(PublishedStation station, boolean offered, Set<Long> instructors) {}

    /**
     * What is planned, and what could be.
     *
     * @param instructors who holds the role of an instructor for the platform, the team or this run, in the order of names
     * @param edition changes whenever the plan does
     */
    public record Plan(
            WorkshopSummary summary, List<Choice> choices, List<PersonSummary> instructors, String edition) {}

    /** The plan.
     * @throws org.komichi.shared.NotFound when the workshop is another team's */
    public Plan plan(String slug) {
        WorkshopSummary summary = workshops.organized(slug);
        List<OfferedStation> offered = book.offered(summary.workshop().id());
        Map<String, OfferedStation> byCode =
                offered.stream().collect(Collectors.toMap(OfferedStation::code, Function.identity()));
        return new Plan(
                summary,
                shelf.latest().values().stream()
                        .map(station ->
                                choice(station, byCode.get(station.station().code())))
                        .toList(),
                instructors(summary.workshop()).values().stream()
                        .sorted(Comparator.comparing(StationPlanning::name))
                        .toList(),
                edition(offered));
    }

    private static Choice choice(PublishedStation station, OfferedStation offered) {
        return new Choice(station, offered != null, offered == null ? Set.of() : offered.instructors());
    }

    private static String name(PersonSummary person) {
        return person.reading() == null ? String.valueOf(person.name()) : person.reading();
    }

    private Map<Long, PersonSummary> instructors(Workshop workshop) {
        return people.holding(Role.INSTRUCTOR, runs.get(workshop.runId()).organisationId(), workshop.runId());
    }

    private static String edition(List<OfferedStation> offered) {
        return offered.stream()
                .map(station -> station.code() + new TreeSet<>(station.instructors()))
                .collect(Collectors.joining(";"));
    }

    /**
     * Offers these stations and no others.
     *
     * @param stations numbers of those who look there, by the code of the station
     * @param edition of the plan that was looked at; null when nobody looked
     * @throws ChangedMeanwhile when somebody else planned since
     * @throws NoSuchInstructor when somebody is named who is none
     * @throws StationHasRecords when a station would go at which somebody was assessed
     * @throws org.komichi.shared.NotFound when the workshop is another team's, or there is no such station
     */
    public void offer(String slug, Map<String, ? extends Collection<Long>> stations, String edition) {
        workshops.organized(slug);
        Workshop workshop = seats.lock(slug).workshop();
        List<OfferedStation> before = book.offered(workshop.id());
        if (edition != null && !edition.equals(edition(before))) {
            throw new ChangedMeanwhile();
        }
        Set<Long> known = instructors(workshop).keySet();
        if (stations.values().stream().flatMap(Collection::stream).anyMatch(person -> !known.contains(person))) {
            throw new NoSuchInstructor();
        }
        withdraw(workshop, before, stations.keySet());
        Map<String, OfferedStation> kept = new HashMap<>();
        before.forEach(station -> kept.put(station.code(), station));
        int place = 0;
        for (PublishedStation station : shelf.latest().values()) {
            String code = station.station().code();
            if (stations.containsKey(code)) {
                OfferedStation offered = kept.computeIfAbsent(code, anew -> begin(workshop, anew));
                offered.plan(++place, stations.get(code));
                database.persist(offered);
            }
        }
        audit.record(
                "skills-stations-planned",
                "workshop",
                workshop.id(),
                String.join(" ", new TreeSet<>(stations.keySet())));
    }

    private static OfferedStation begin(Workshop workshop, String code) {
        return new OfferedStation(workshop.id(), code);
    }

    private void withdraw(Workshop workshop, List<OfferedStation> before, Set<String> staying) {
        Set<String> used =
                book.of(workshop.id()).stream().map(StationRecord::code).collect(Collectors.toSet());
        for (OfferedStation station : before) {
            if (!staying.contains(station.code())) {
                if (used.contains(station.code())) {
                    throw new StationHasRecords(station.code());
                }
                database.remove(station);
            }
        }
        database.flush();
    }
}
