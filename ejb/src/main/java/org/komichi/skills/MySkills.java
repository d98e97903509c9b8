package org.komichi.skills;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.Role;
import org.komichi.shared.NotFound;
import org.komichi.workshop.Workshop;
import org.komichi.workshop.WorkshopRegistration;
import org.komichi.workshop.WorkshopSummary;

/** What the current person showed at the stations of her workshops. */
@Stateless
@RolesAllowed(Role.Name.LEARNER)
public class MySkills {
    @PersistenceContext
    EntityManager database;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    WorkshopRegistration registrations;

    @Inject
    RecordBook book;

    @Inject
    StationShelf shelf;

    @Inject
    OpenStations open;

    /**
     * One station.
     *
     * @param records the latest first, withdrawn ones too
     * @param judgedDifferently whether instructors who watched the same try came to different results
     * @param again other workshops at which she can do it again and for which one can register now
     */
    public record Standing(
            PublishedStation station,
            StationState state,
            List<SeenRecord> records,
            boolean judgedDifferently,
            List<Workshop> again) {}

    /** A day of stations. */
    public record Results(WorkshopSummary summary, List<Standing> stations) {}

    /** Of her registrations those whose workshop has stations, by what they are known by. */
    public Set<String> withStations() {
        return Set.copyOf(database.createQuery("""
                        select r.code from Registration r where r.personId = :person
                        and (r.status = org.komichi.workshop.RegistrationStatus.CONFIRMED
                          and exists (select s from OfferedStation s where s.workshopId = r.workshopId)
                          or exists (select k from StationRecord k
                            where k.workshopId = r.workshopId and k.personId = r.personId))
                        """, String.class)
                .setParameter("person", currentPerson.id())
                .getResultList());
    }

    /** Her results at the stations of one workshop.
     * @throws NotFound when the registration is somebody else's, or the workshop has no stations */
    public Results of(String registration) {
        WorkshopSummary summary = registrations.mine().stream()
                .filter(mine -> mine.registered().code().equals(registration))
                .findFirst()
                .orElseThrow(NotFound::new)
                .summary();
        List<OfferedStation> offered = book.offered(summary.workshop().id());
        if (offered.isEmpty()) {
            throw new NotFound();
        }
        Map<String, List<StationRecord>> seen = book.of(summary.workshop().id(), currentPerson.id()).stream()
                .collect(Collectors.groupingBy(StationRecord::code));
        Map<String, List<Workshop>> again = open.all().stream()
                .filter(one -> !one.workshop().id().equals(summary.workshop().id()))
                .collect(Collectors.groupingBy(
                        OpenStations.Open::code, Collectors.mapping(OpenStations.Open::workshop, Collectors.toList())));
        return new Results(
                summary,
                shelf.latest(offered.stream().map(OfferedStation::code).toList()).stream()
                        .map(station -> standing(
                                station,
                                seen.getOrDefault(station.station().code(), List.of()),
                                again.getOrDefault(station.station().code(), List.of())))
                        .toList());
    }

    private Standing standing(PublishedStation station, List<StationRecord> records, List<Workshop> again) {
        return new Standing(
                station,
                StationState.of(records),
                records.reversed().stream().map(book::shown).toList(),
                new Tries(records).judgedDifferently(),
                again);
    }
}
