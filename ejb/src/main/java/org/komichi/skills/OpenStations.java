package org.komichi.skills;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.komichi.workshop.Workshop;
import org.komichi.workshop.WorkshopSummary;
import org.komichi.workshop.Workshops;

/** The stations of workshops that one can register for now. */
@ApplicationScoped
class OpenStations {
    @PersistenceContext
    EntityManager database;

    @Inject
    Workshops workshops;

    @Inject
    Clock clock;

    /** A station of a workshop.
     * @param waiting whether whoever registers now would wait for a seat */
    record Open(String code, Workshop workshop, boolean waiting) {}

    /** Where there is a seat comes before where one would wait; of these, what closes first. */
    List<Open> all() {
        List<Object[]> offered = database.createQuery("""
                        select s.code, w from OfferedStation s, Workshop w where w.id = s.workshopId
                        and w.state = org.komichi.workshop.Workshop.State.PUBLISHED
                        and w.opensAt <= :now and w.closesAt > :now order by w.closesAt, s.place
                        """, Object[].class)
                .setParameter("now", clock.instant())
                .getResultList();
        Set<Long> full =
                workshops
                        .summaries(offered.stream()
                                .map(row -> (Workshop) row[1])
                                .distinct()
                                .toList())
                        .stream()
                        .filter(summary -> summary.standing(clock.instant()) != WorkshopSummary.Standing.OPEN)
                        .map(summary -> summary.workshop().id())
                        .collect(Collectors.toSet());
        return offered.stream()
                .map(row -> new Open((String) row[0], (Workshop) row[1], full.contains(((Workshop) row[1]).id())))
                .sorted(Comparator.comparing(Open::waiting))
                .toList();
    }
}
