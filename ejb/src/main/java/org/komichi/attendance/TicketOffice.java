package org.komichi.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.komichi.shared.KeyRing;
import org.komichi.workshop.Workshop;

/** Makes tickets when they are first needed, so that every confirmed seat has one, however it was confirmed. */
@ApplicationScoped
class TicketOffice {
    @PersistenceContext
    EntityManager database;

    @Inject
    KeyRing keys;

    /** The tickets of these people, by person; those that are missing are made while the workshop is locked. */
    Map<Long, Ticket> issue(long workshop, Set<Long> people) {
        Map<Long, Ticket> tickets = find(workshop, people);
        if (!tickets.keySet().containsAll(people)) {
            database.find(Workshop.class, workshop, LockModeType.PESSIMISTIC_WRITE);
            tickets = find(workshop, people);
            for (long person : people) {
                tickets.computeIfAbsent(person, missing -> make(workshop, missing));
            }
            database.flush();
        }
        return tickets;
    }

    private Ticket make(long workshop, long person) {
        Ticket ticket = new Ticket(workshop, person, keys.random(Ticket.LENGTH));
        database.persist(ticket);
        return ticket;
    }

    /** The tickets with these codes, by code, whichever workshops they are for. */
    Map<String, Ticket> withCodes(Collection<String> codes) {
        Map<String, Ticket> found = new HashMap<>();
        if (!codes.isEmpty()) {
            database.createQuery("select t from Ticket t where t.code in :codes", Ticket.class)
                    .setParameter("codes", List.copyOf(codes))
                    .getResultStream()
                    .forEach(ticket -> found.put(ticket.code(), ticket));
        }
        return found;
    }

    /** Somebody's ticket for a workshop, if it was made. */
    Optional<Ticket> find(long workshop, long person) {
        return Optional.ofNullable(find(workshop, Set.of(person)).get(person));
    }

    private Map<Long, Ticket> find(long workshop, Set<Long> people) {
        Map<Long, Ticket> found = new HashMap<>();
        if (!people.isEmpty()) {
            database.createQuery(
                            "select t from Ticket t where t.workshopId = :workshop and t.personId in :people",
                            Ticket.class)
                    .setParameter("workshop", workshop)
                    .setParameter("people", people)
                    .getResultStream()
                    .forEach(ticket -> found.put(ticket.personId(), ticket));
        }
        return found;
    }
}
