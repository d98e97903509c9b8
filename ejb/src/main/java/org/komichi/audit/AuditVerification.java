package org.komichi.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.komichi.audit.AuditChain.Link;
import org.komichi.shared.KeyRing;

/** Goes along the chain and says whether it is whole. Entries whose time is over may be gone; their seals may not. */
@Stateless
@RolesAllowed({"ADMIN", "SYSTEM"})
public class AuditVerification {
    @PersistenceContext
    EntityManager database;

    @Inject
    KeyRing keys;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * What a check found.
     *
     * @param sealed entries under a seal that fit
     * @param brokenEntry the first entry that does not fit, or null when none is at fault
     * @param brokenSeal the seal under which the chain breaks, or null when it is whole
     * @param lastSealedAt when the chain was last continued, or null when it has not begun
     */
    public record ChainState(
            long sealed,
            @Nullable Long brokenEntry,
            @Nullable Long brokenSeal,
            @Nullable Instant lastSealedAt) {
        /** Whether nothing was changed or taken away. */
        public boolean whole() {
            return brokenSeal == null && brokenEntry == null;
        }
    }

    /** Checks every sealed entry, from the first on. */
    public ChainState check() {
        audit.record("audit-checked", null, null, null);
        Map<String, AuditSeal> byPrevious = database.createQuery("select s from AuditSeal s", AuditSeal.class)
                .getResultStream()
                .collect(Collectors.toMap(AuditSeal::previous, Function.identity()));
        AuditChain chain = new AuditChain(text -> keys.fingerprint(AuditBatches.PURPOSE, text));
        int linked = byPrevious.size();
        String previous = AuditSeal.BEGINNING;
        Instant lastSealedAt = null;
        long sealed = 0;
        for (AuditSeal seal = byPrevious.get(previous); seal != null; seal = byPrevious.get(previous)) {
            List<Link> links = links(seal);
            if (links.isEmpty() && seal.over(clock.instant())) {
                previous = seal.fingerprint();
                linked--;
                continue;
            }
            Optional<Long> broken = chain.firstBroken(previous, links);
            boolean complete = links.size() == seal.entries()
                    && links.getLast().fingerprint().equals(seal.fingerprint());
            if (broken.isPresent() || !complete) {
                return new ChainState(sealed, broken.orElse(null), seal.id(), seal.sealedAt());
            }
            sealed += links.size();
            lastSealedAt = seal.sealedAt();
            previous = seal.fingerprint();
            linked--;
        }
        return new ChainState(sealed, strayEntry().orElse(null), linked == 0 ? null : straySeal(), lastSealedAt);
    }

    private List<Link> links(AuditSeal seal) {
        List<Link> links = database.createQuery(
                        "select e from AuditEntry e where e.sealId = :seal order by e.id", AuditEntry.class)
                .setParameter("seal", seal.id())
                .getResultStream()
                .map(entry -> new Link(entry.id(), entry.sealedText(), entry.fingerprint()))
                .toList();
        database.clear();
        return links;
    }

    /** An entry that names a seal that is not there. */
    private Optional<Long> strayEntry() {
        return database.createQuery("""
                        select e.id from AuditEntry e where e.sealId is not null
                        and not exists (select s.id from AuditSeal s where s.id = e.sealId) order by e.id
                        """, Long.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** A seal that stands on nothing: the link before it was taken away. */
    private Long straySeal() {
        return database.createQuery("""
                        select min(s.id) from AuditSeal s where s.previous <> :beginning
                        and not exists (select b.id from AuditSeal b where b.fingerprint = s.previous)
                        """, Long.class)
                .setParameter("beginning", AuditSeal.BEGINNING)
                .getSingleResult();
    }
}
