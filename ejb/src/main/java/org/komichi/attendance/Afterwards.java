package org.komichi.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.komichi.account.GuestPeople;
import org.komichi.survey.WaveKind;
import org.komichi.survey.Waves;
import org.komichi.workshop.WorkshopSummary;

/** Tells those who attended, once the last meeting is over, that they are asked what they think; each once. */
@ApplicationScoped
class Afterwards {
    @PersistenceContext
    EntityManager database;

    @Inject
    Waves waves;

    @Inject
    GuestPeople guests;

    @Inject
    Event<AfterwardsAsked> asked;

    /** The workshop is locked, and what was attended is settled. */
    void ask(WorkshopSummary summary, Map<Long, Map<Long, Attendance>> book) {
        // It opens with the end of the last meeting; before that nobody is told anything.
        Optional<String> link = waves.openLink(summary.workshop().runId(), WaveKind.POST);
        if (link.isEmpty()) {
            return;
        }
        long workshop = summary.workshop().id();
        Set<Long> told = new HashSet<>(database.createQuery(
                        "select a.personId from AskedAfterwards a where a.workshopId = :workshop", Long.class)
                .setParameter("workshop", workshop)
                .getResultList());
        // A guest has no account in which answers before and after could be hers.
        Set<Long> unasked = guests.among(book.keySet());
        book.forEach((person, rows) -> {
            if (!unasked.contains(person) && rows.values().stream().anyMatch(Attendance::told) && told.add(person)) {
                database.persist(new AskedAfterwards(workshop, person));
                asked.fire(new AfterwardsAsked(person, summary.workshop().title(), "/surveys/" + link.get()));
            }
        });
    }
}
