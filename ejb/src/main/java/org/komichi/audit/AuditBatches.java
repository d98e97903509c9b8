package org.komichi.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.komichi.shared.KeyRing;

/** One batch in a transaction of its own. */
@Stateless
@PermitAll
public class AuditBatches {
    /** Which derived key makes the fingerprints. */
    static final String PURPOSE = "audit-seal";

    /** How many entries at most get one seal. */
    static final int SIZE = 500;

    /** Younger entries may have neighbours that are not committed yet; a late one simply comes with the next batch. */
    private static final int SETTLED_SECONDS = 5;

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    KeyRing keys;

    /**
     * Seals the oldest entries that wait.
     *
     * @return how many
     * @throws PersistenceException when another server was first
     */
    public int sealNext() {
        Instant now = clock.instant();
        List<AuditEntry> waiting = database.createQuery("""
                        select e from AuditEntry e where e.sealId is null and e.at < :settled order by e.id
                        """, AuditEntry.class)
                .setParameter("settled", now.minusSeconds(SETTLED_SECONDS))
                .setMaxResults(SIZE)
                .getResultList();
        if (waiting.isEmpty()) {
            return 0;
        }
        String previous = last();
        List<String> chain = new AuditChain(text -> keys.fingerprint(PURPOSE, text))
                .over(previous, waiting.stream().map(AuditEntry::sealedText).toList());
        AuditSeal seal = new AuditSeal(now, waiting.size(), previous, chain.getLast());
        database.persist(seal);
        database.flush();
        for (int i = 0; i < waiting.size(); i++) {
            waiting.get(i).seal(seal.id(), chain.get(i));
        }
        return waiting.size();
    }

    // Not the highest number: two servers take their numbers in fifties.
    private String last() {
        return database.createQuery("""
                        select s.fingerprint from AuditSeal s
                        where not exists (select n.id from AuditSeal n where n.previous = s.fingerprint)
                        """, String.class)
                .getResultStream()
                .findFirst()
                .orElse(AuditSeal.BEGINNING);
    }
}
