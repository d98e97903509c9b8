package org.komichi.workshop;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import org.komichi.search.SearchChanges;
import org.komichi.search.SearchKind;

/** Tells the search hourly which workshops are over: time passes without a transaction that could say so. */
@Stateless
@PermitAll
public class WorkshopsOver {
    // A server may have been away for a day; to tell twice does no harm.
    private static final Duration LOOKED_BACK = Duration.ofHours(26);

    @PersistenceContext
    EntityManager database;

    @Inject
    SearchChanges changes;

    @Inject
    Clock clock;

    @Schedule(hour = "*", minute = "13", persistent = false)
    void tell() {
        database.createQuery("""
                        select distinct w.slug from Workshop w, WorkshopSession s where s.workshopId = w.id
                        and s.endsAt <= :now and s.endsAt > :before
                        """, String.class)
                .setParameter("now", clock.instant())
                .setParameter("before", clock.instant().minus(LOOKED_BACK))
                .getResultStream()
                .forEach(slug -> changes.changed(SearchKind.WORKSHOP, slug));
    }
}
