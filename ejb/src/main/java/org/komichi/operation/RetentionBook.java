package org.komichi.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.komichi.audit.AuditTrail;
import org.komichi.shared.Japan;
import org.komichi.shared.RetentionPolicy;

/** The runs as rows, each step in a transaction of its own: others see how far one is. */
@ApplicationScoped
class RetentionBook {
    @PersistenceContext
    EntityManager database;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Takes a kind for this night.
     * @throws PersistenceException when another server has it */
    @Transactional(TxType.REQUIRES_NEW)
    long beginNight(RetentionPolicy policy) {
        Instant now = clock.instant();
        return kept(RetentionRun.byNight(
                policy.name(), Japan.day(now), policy.due(now).count(), now));
    }

    @Transactional(TxType.REQUIRES_NEW)
    long begin(RetentionPolicy policy, long person) {
        Instant now = clock.instant();
        audit.record("retention-asked-for", "retention", policy.name(), null);
        return kept(RetentionRun.askedFor(policy.name(), person, policy.due(now).count(), now));
    }

    private long kept(RetentionRun run) {
        database.persist(run);
        database.flush();
        return run.id();
    }

    @Transactional(TxType.REQUIRES_NEW)
    void went(long run, long soMany) {
        database.find(RetentionRun.class, run).went(soMany);
    }

    @Transactional(TxType.REQUIRES_NEW)
    void end(long id, boolean failed) {
        RetentionRun run = database.find(RetentionRun.class, id);
        run.end(failed, clock.instant());
        if (run.gone() > 0) {
            audit.recordFor(null, "retention-done", "retention", run.policy(), Long.toString(run.gone()));
        }
    }

    /** The latest runs, the youngest first. */
    @Transactional
    List<Object[]> latest(int most) {
        return database.createQuery("""
                        select r.id, r.policy, r.startedAt, r.endedAt, r.expected, r.gone, r.failed, r.startedBy
                        from RetentionRun r order by r.startedAt desc, r.id desc
                        """, Object[].class).setMaxResults(most).getResultList();
    }
}
