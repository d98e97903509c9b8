package org.komichi.workshop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The places of meetings as rows, where people choose their meetings; only under the workshop's lock. Where everybody comes to
 * all of them there are none: then the seats are the places.
 */
@ApplicationScoped
class PlaceRows {
    @PersistenceContext
    EntityManager database;

    /** How far each meeting is taken, by its number; nothing where nobody chooses. */
    Map<Long, MeetingPlaces> of(Workshop workshop) {
        return workshop.terms().choosing() ? counted(workshop) : Map.of();
    }

    /** How many places are free, by meeting; nothing where nobody chooses. */
    Map<Long, Integer> left(Workshop workshop) {
        return of(workshop).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().left()));
    }

    private Map<Long, MeetingPlaces> counted(Workshop workshop) {
        Map<Long, MeetingPlaces> counts = new HashMap<>();
        List<?> rows =
                database.createNativeQuery("""
                        select p.session_id, count(p.registration_id), count(*) from workshop_place p
                        join workshop_session s on s.id = p.session_id where s.workshop_id = ?1 group by p.session_id
                        """).setParameter(1, workshop.id()).getResultList();
        for (Object row : rows) {
            Object[] count = (Object[]) row;
            int coming = ((Number) count[1]).intValue();
            counts.put(
                    ((Number) count[0]).longValue(),
                    new MeetingPlaces(coming, ((Number) count[2]).intValue() - coming));
        }
        return counts;
    }

    /** She has a seat: at each of her meetings a place is hers as well. She is in the database already. */
    void take(Registration registration) {
        for (long session : registration.chosen()) {
            int taken = database.createNativeQuery("""
                            update workshop_place set registration_id = ?1 where session_id = ?2 and place =
                              (select min(p.place) from workshop_place p where p.session_id = ?2 and p.registration_id is null)
                            """)
                    .setParameter(1, registration.id())
                    .setParameter(2, session)
                    .executeUpdate();
            if (taken != 1) {
                throw new IllegalStateException("no place left at meeting " + session);
            }
        }
    }

    /** Her places are free. */
    void free(Registration registration) {
        if (!registration.chosen().isEmpty()) {
            database.createNativeQuery("update workshop_place set registration_id = null where registration_id = ?1")
                    .setParameter(1, registration.id())
                    .executeUpdate();
        }
    }

    /** A colleague comes in her place. */
    void handOn(Registration giver, Registration taker) {
        if (!giver.chosen().isEmpty()) {
            database.createNativeQuery("update workshop_place set registration_id = ?1 where registration_id = ?2")
                    .setParameter(1, taker.id())
                    .setParameter(2, giver.id())
                    .executeUpdate();
        }
    }

    /** As many rows as the meetings have places; who has one has been asked about. */
    void become(Workshop workshop, Capacity capacity) {
        Map<Long, MeetingPlaces> all = counted(workshop);
        for (WorkshopPlan.Session session : capacity.sessions()) {
            int there = all.getOrDefault(session.id(), MeetingPlaces.NONE).all();
            int wanted = workshop.terms().choosing() ? capacity.places(session) : 0;
            if (wanted < there) {
                removeFree(session.id(), there - wanted);
            } else {
                add(session.id(), wanted - there);
            }
        }
    }

    private void add(long session, int more) {
        int last = ((Number) database.createNativeQuery(
                                "select coalesce(max(p.place), 0) from workshop_place p where p.session_id = ?1")
                        .setParameter(1, session)
                        .getSingleResult())
                .intValue();
        for (int i = 1; i <= more; i++) {
            database.createNativeQuery("insert into workshop_place (session_id, place) values (?1, ?2)")
                    .setParameter(1, session)
                    .setParameter(2, last + i)
                    .executeUpdate();
        }
    }

    private void removeFree(long session, int fewer) {
        for (Object place : database.createNativeQuery("""
                        select p.place from workshop_place p where p.session_id = ?1 and p.registration_id is null
                        order by p.place desc
                        """)
                .setParameter(1, session)
                .setMaxResults(fewer)
                .getResultList()) {
            database.createNativeQuery("delete from workshop_place where session_id = ?1 and place = ?2")
                    .setParameter(1, session)
                    .setParameter(2, ((Number) place).intValue())
                    .executeUpdate();
        }
    }
}
