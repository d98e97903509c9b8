package org.komichi.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** What somebody decided about the use of her data, until she leaves. */
@ApplicationScoped
public class ConsentHistory {
    @PersistenceContext
    EntityManager database;

    /** All her decisions, the latest first. */
    public List<ConsentDecision> of(long personId) {
        return rows(personId).stream().map(Consent::decision).toList();
    }

    /** Forgets them, in the transaction of whoever asks. */
    public void forget(long personId) {
        rows(personId).forEach(database::remove);
    }

    private List<Consent> rows(long personId) {
        return database.createQuery(
                        "select c from Consent c where c.personId = :person order by c.decidedAt desc, c.id desc",
                        Consent.class)
                .setParameter("person", personId)
                .getResultList();
    }
}
