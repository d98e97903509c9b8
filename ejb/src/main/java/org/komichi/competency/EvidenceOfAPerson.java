package org.komichi.competency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Set;
import org.komichi.identity.PersonalDataSource;

/**
 * The evidence of one person, for her download and for her leaving. What somebody signed stays, because it is the signer's
 * record too; what the platform noted by itself goes, and with it where she stood.
 */
@ApplicationScoped
public class EvidenceOfAPerson implements PersonalDataSource {
    private static final Set<EvidenceKind> SIGNED =
            Set.of(EvidenceKind.STATION, EvidenceKind.VISIT, EvidenceKind.ENTRUSTMENT);

    @PersistenceContext
    EntityManager database;

    @Inject
    EvidenceShelf shelf;

    @Inject
    StandingTable standings;

    @Override
    public String section() {
        return "competency-evidence";
    }

    @Override
    public Object everythingAbout(long personId) {
        return shelf.of(personId);
    }

    @Override
    public void forget(long personId) {
        database.createQuery("delete from Evidence e where e.personId = :person and e.kind not in :signed")
                .setParameter("person", personId)
                .setParameter("signed", SIGNED)
                .executeUpdate();
        standings.forget(personId);
    }
}
