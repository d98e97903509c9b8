package org.komichi.workshop;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.Profession;
import org.komichi.identity.Professions;
import org.komichi.identity.Role;
import org.komichi.shared.NotFound;
import org.komichi.shared.PageOf;
import org.komichi.shared.Paging;
import org.komichi.shared.Sorting;

/**
 * Who registered for a workshop, for those who organize it: first those about whom is to be decided, then in the order of
 * arrival, with how each decision came about. That somebody looked is written down.
 */
@Stateless
@RolesAllowed(Role.Name.ORGANIZER)
public class RegistrationBook {
    private static final Map<String, String> ORDERS =
            Map.of("name", "p.nameOrder", "profession", "r.profession", "station", "o.nameOrder", "status", "r.status");

    private static final String TO_DECIDE_FIRST =
            "case when r.status = org.komichi.workshop.RegistrationStatus.PENDING_APPROVAL then 0 else 1 end, r.arrival";

    @PersistenceContext
    EntityManager database;

    @Inject
    Workshops workshops;

    @Inject
    Seating seating;

    @Inject
    Professions professions;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** One page of the book, in three statements.
     * @throws org.komichi.shared.NotFound when the workshop is another team's */
    public PageOf<RegistrationLine> page(String slug, Paging paging, Sorting sorting) {
        Workshop workshop = workshops.organized(slug).workshop();
        audit.record("workshop-registrations-seen", "workshop", workshop.id(), null);
        long total = database.createQuery(
                        "select count(r) from Registration r where r.workshopId = :workshop", Long.class)
                .setParameter("workshop", workshop.id())
                .getSingleResult();
        return PageOf.of(total, paging, lines(workshop, paging.first(), paging.size(), sorting));
    }

    /** One page of those with these codes; what is no registration of the workshop is left out.
     * @throws org.komichi.shared.NotFound when the workshop is another team's */
    public PageOf<RegistrationLine> page(String slug, Set<String> codes, Paging paging, Sorting sorting) {
        Workshop workshop = workshops.organized(slug).workshop();
        audit.record("workshop-registrations-seen", "workshop", workshop.id(), null);
        return codes.isEmpty()
                ? PageOf.of(0, paging, List.of())
                : PageOf.of(
                        codes.size(),
                        paging,
                        lines(
                                workshop,
                                " and r.code in :codes",
                                Map.of("codes", codes),
                                paging.first(),
                                paging.size(),
                                sorting));
    }

    /** The whole book, to take along.
     * @throws org.komichi.shared.NotFound when the workshop is another team's */
    public List<RegistrationLine> all(String slug) {
        Workshop workshop = workshops.organized(slug).workshop();
        audit.record("workshop-registrations-exported", "workshop", workshop.id(), null);
        return lines(workshop, 0, Integer.MAX_VALUE, Sorting.NONE);
    }

    /** One registration of the book.
     * @throws NotFound when there is none in this workshop, or it is another team's */
    public RegistrationLine one(String slug, String code) {
        Workshop workshop = workshops.organized(slug).workshop();
        audit.record("workshop-registrations-seen", "workshop", workshop.id(), null);
        return lines(workshop, "and r.code = :code", Map.of("code", code), 0, 1, Sorting.NONE).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** How far the seats are taken: each quota, then what is common. */
    public List<SeatsOfGroup> seats(String slug) {
        Workshop workshop = workshops.organized(slug).workshop();
        return seating.plan(workshop).parts(seating.taken(workshop), clock.instant()).stream()
                .map(part -> new SeatsOfGroup(
                        part.professions().stream()
                                .sorted()
                                .map(professions::find)
                                .flatMap(Optional::stream)
                                .map(Profession::label)
                                .toList(),
                        part.seats(),
                        part.taken(),
                        part.releasedAt()))
                .toList();
    }

    private List<RegistrationLine> lines(Workshop workshop, int first, int most, Sorting sorting) {
        return lines(workshop, "", Map.of(), first, most, sorting);
    }

    private List<RegistrationLine> lines(
            Workshop workshop, String which, Map<String, Object> values, int first, int most, Sorting sorting) {
        var query = database.createQuery("""
                        select r, p.name, p.reading, o.name from Registration r
                        left join Person p on p.id = r.personId left join Organisation o on o.id = r.stationId
                        where r.workshopId = :workshop
                        """ + which + sorting.orderBy(ORDERS, TO_DECIDE_FIRST), Object[].class)
                .setParameter("workshop", workshop.id())
                .setFirstResult(first)
                .setMaxResults(most);
        values.forEach(query::setParameter);
        List<Object[]> rows = query.getResultList();
        Map<Long, List<RegistrationStep>> steps = steps(rows);
        return rows.stream()
                .map(row -> {
                    Registration registration = (Registration) row[0];
                    List<RegistrationStep> own = steps.getOrDefault(registration.id(), List.of());
                    return new RegistrationLine(
                            registration.code(),
                            registration.arrival(),
                            registration.status(),
                            (String) row[1],
                            (String) row[2],
                            registration.profession(),
                            (String) row[3],
                            own.isEmpty()
                                    ? registration.registeredAt()
                                    : own.getLast().at(),
                            own,
                            registration.unmet(),
                            registration.reason(),
                            registration.refusal(),
                            registration.chosen(),
                            registration.answers());
                })
                .toList();
    }

    private Map<Long, List<RegistrationStep>> steps(List<Object[]> rows) {
        List<Long> ids = rows.stream().map(row -> ((Registration) row[0]).id()).toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        return database.createQuery(
                        "select s from RegistrationStep s where s.registrationId in :ids order by s.id",
                        RegistrationStep.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.groupingBy(RegistrationStep::registrationId));
    }
}
