package org.komichi.competency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import org.komichi.identity.PersonalDataSource;

/**
 * The evidence of one person, for her download and for her leaving. What somebody signed stays, because it is the signer's
 * record too; what the platform noted by itself goes.
 */
@ApplicationScoped
public class EvidenceOfAPerson implements PersonalDataSource {
    private static final Set<EvidenceKind> SIGNED =
            Set.of(EvidenceKind.STATION, EvidenceKind.VISIT, EvidenceKind.ENTRUSTMENT);

    @PersistenceContext
    EntityManager database;

    @Override
    public String section() {
        return "competency-evidence";
    }

    @Override
    public Object everythingAbout(long personId) {
        List<EvidenceEntry> all = database.createQuery("""
                        select new org.komichi.competency.EvidenceEntry(
                          e.outcome, e.kind, e.level, e.day, e.source, e.runId, e.vouchedBy, e.voucherProfession)
                        from Evidence e where e.personId = :person order by e.day, e.outcome
                        """, EvidenceEntry.class)
                .setParameter("person", personId)
                .getResultList();
        return all;
    }

    @Override
    public void forget(long personId) {
        database.createQuery("delete from Evidence e where e.personId = :person and e.kind not in :signed")
                .setParameter("person", personId)
                .setParameter("signed", SIGNED)
                .executeUpdate();
    }
}
