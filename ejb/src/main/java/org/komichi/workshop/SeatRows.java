package org.komichi.workshop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The seats of a workshop as rows, so that the database can refuse one person too many; only under the workshop's lock. */
@ApplicationScoped
class SeatRows {
    @PersistenceContext
    EntityManager database;

    /** The lowest seat that nobody has; only when there is one. */
    int free(Workshop workshop) {
        return ((Number) database.createNativeQuery("""
                        select min(s.seat) from workshop_seat s where s.workshop_id = ?1 and not exists (
                          select 1 from workshop_registration r where r.workshop_id = s.workshop_id and r.seat = s.seat)
                        """)
                        .setParameter(1, workshop.id())
                        .getSingleResult())
                .intValue();
    }

    /** As many rows as the capacity has seats. Who has a seat has been asked about: there are enough free ones. */
    void become(Workshop workshop, Capacity capacity) {
        int before = workshop.seats();
        workshop.resize(capacity.seats());
        if (workshop.seats() < before) {
            removeFree(workshop, before - workshop.seats());
        } else {
            add(workshop, workshop.seats() - before);
        }
    }

    /** More seats, numbered on from the last. */
    private void add(Workshop workshop, int more) {
        int last = ((Number) database.createNativeQuery(
                                "select coalesce(max(s.seat), 0) from workshop_seat s where s.workshop_id = ?1")
                        .setParameter(1, workshop.id())
                        .getSingleResult())
                .intValue();
        for (int i = 1; i <= more; i++) {
            database.persist(new WorkshopSeat(workshop.id(), last + i));
        }
    }

    /** Fewer seats: the last of the free ones go. */
    private void removeFree(Workshop workshop, int fewer) {
        for (Object seat : database.createNativeQuery("""
                        select s.seat from workshop_seat s where s.workshop_id = ?1 and not exists (
                          select 1 from workshop_registration r where r.workshop_id = s.workshop_id and r.seat = s.seat)
                        order by s.seat desc
                        """)
                .setParameter(1, workshop.id())
                .setMaxResults(fewer)
                .getResultList()) {
            database.createNativeQuery("delete from workshop_seat where workshop_id = ?1 and seat = ?2")
                    .setParameter(1, workshop.id())
                    .setParameter(2, ((Number) seat).intValue())
                    .executeUpdate();
        }
    }
}
