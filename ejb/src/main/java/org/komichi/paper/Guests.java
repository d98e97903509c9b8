package org.komichi.paper;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.Role;
import org.komichi.shared.NotFound;
import org.komichi.workshop.Registration;
import org.komichi.workshop.Workshop;
import org.komichi.workshop.Workshops;

/** Who has a seat, in the order of names, and in which group she sits. Only the team of the workshop sees it. */
@Stateless
@RolesAllowed(Role.Name.ORGANIZER)
public class Guests {
    /** Codes of the bands from ten years on. */
    private static final Set<String> EXPERIENCED = Set.of("10-19", "20-");

    @PersistenceContext
    EntityManager database;

    @Inject
    Workshops workshops;

    @Inject
    AuditTrail audit;

    /** Everybody with a seat; that somebody looked is written down.
     * @throws org.komichi.shared.NotFound when the workshop is another team's */
    public List<Guest> of(String slug) {
        Workshop workshop = workshops.organized(slug).workshop();
        audit.record("workshop-registrations-seen", "workshop", workshop.id(), null);
        return of(workshop);
    }

    /** The groups, from the first; empty until they are made. Who got her seat later is in none: see {@link #without}. */
    public List<List<Guest>> groups(String slug) {
        Workshop workshop = workshops.organized(slug).workshop();
        Map<String, Guest> guests = byRegistration(workshop);
        List<List<Guest>> groups = new ArrayList<>();
        for (GroupPlace place : places(workshop)) {
            while (groups.size() <= place.group()) {
                groups.add(new ArrayList<>());
            }
            if (guests.containsKey(place.registration())) {
                groups.get(place.group()).add(guests.get(place.registration()));
            }
        }
        return groups;
    }

    /** Who has a seat and sits in no group. */
    public List<Guest> without(String slug) {
        Workshop workshop = workshops.organized(slug).workshop();
        Map<String, Guest> guests = byRegistration(workshop);
        places(workshop).forEach(place -> guests.remove(place.registration()));
        return List.copyOf(guests.values());
    }

    /**
     * Mixes the groups anew; those before are gone.
     *
     * @throws NoSuchGroup when there are not as many people as groups
     */
    public void mix(String slug, int number) {
        Workshop workshop = locked(slug);
        List<Guest> guests = of(workshop);
        if (number < 1 || number > guests.size()) {
            throw new NoSuchGroup(guests.size());
        }
        database.createQuery("delete from GroupPlace p where p.workshopId = :workshop")
                .setParameter("workshop", workshop.id())
                .executeUpdate();
        List<List<Guest>> groups = MixedGroups.of(guests, number);
        for (int group = 0; group < groups.size(); group++) {
            for (Guest guest : groups.get(group)) {
                database.persist(new GroupPlace(workshop.id(), guest.registration(), group));
            }
        }
        audit.record("workshop-groups-mixed", "workshop", workshop.id(), String.valueOf(number));
    }

    /**
     * Moves somebody to another group, or into one for the first time.
     *
     * @param group from 0
     * @throws NoSuchGroup when there is none
     * @throws org.komichi.shared.NotFound when she has no seat
     */
    public void move(String slug, String registration, int group) {
        Workshop workshop = locked(slug);
        List<GroupPlace> places = places(workshop);
        int groups = places.stream().mapToInt(GroupPlace::group).max().orElse(-1) + 1;
        if (group < 0 || group >= groups) {
            throw new NoSuchGroup(groups);
        }
        if (!byRegistration(workshop).containsKey(registration)) {
            throw new NotFound();
        }
        places.stream()
                .filter(place -> place.registration().equals(registration))
                .findFirst()
                .ifPresentOrElse(
                        place -> place.moveTo(group),
                        () -> database.persist(new GroupPlace(workshop.id(), registration, group)));
    }

    private Workshop locked(String slug) {
        Workshop workshop = workshops.organized(slug).workshop();
        return database.find(Workshop.class, workshop.id(), LockModeType.PESSIMISTIC_WRITE);
    }

    private List<GroupPlace> places(Workshop workshop) {
        return database.createQuery(
                        "select p from GroupPlace p where p.workshopId = :workshop order by p.group, p.id",
                        GroupPlace.class)
                .setParameter("workshop", workshop.id())
                .getResultList();
    }

    private Map<String, Guest> byRegistration(Workshop workshop) {
        return of(workshop).stream()
                .collect(Collectors.toMap(
                        Guest::registration, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    /** Who comes to one meeting for the same one of an earlier run; they stand on paper, and sit in no group.
     * @throws org.komichi.shared.NotFound when the workshop is another team's */
    public List<Guest> madeUp(String slug) {
        Workshop workshop = workshops.organized(slug).workshop();
        return database.createQuery("""
                        select r, p.name, p.reading, p.experience, o.name, m.sessionId from Registration r
                        join MakeUp m on m.registrationId = r.id join WorkshopSession s on s.id = m.sessionId
                        join Person p on p.id = m.personId left join Organisation o on o.id = r.stationId
                        where s.workshopId = :workshop order by p.nameOrder, m.id
                        """, Object[].class)
                .setParameter("workshop", workshop.id())
                .getResultStream()
                .map(row -> guest((Registration) row[0], (String) row[1], (String) row[2], (String) row[3], (String)
                                row[4])
                        .comingOnlyTo((Long) row[5]))
                .toList();
    }

    private List<Guest> of(Workshop workshop) {
        return database.createQuery("""
                        select r, p.name, p.reading, p.experience, o.name from Registration r
                        join Person p on p.id = r.personId left join Organisation o on o.id = r.stationId
                        where r.workshopId = :workshop and r.status = org.komichi.workshop.RegistrationStatus.CONFIRMED
                        order by p.nameOrder, r.arrival
                        """, Object[].class)
                .setParameter("workshop", workshop.id())
                .getResultStream()
                .map(row -> guest(
                        (Registration) row[0], (String) row[1], (String) row[2], (String) row[3], (String) row[4]))
                .toList();
    }

    private static Guest guest(
            Registration registration, String name, String reading, String experience, String station) {
        return new Guest(
                registration.code(),
                name == null ? "" : name,
                reading == null ? "" : reading,
                registration.profession(),
                station,
                experience != null && EXPERIENCED.contains(experience),
                registration.chosen());
    }
}
