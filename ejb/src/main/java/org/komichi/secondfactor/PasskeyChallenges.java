package org.komichi.secondfactor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import org.komichi.secondfactor.PasskeyChallenge.Purpose;
import org.komichi.shared.KeyRing;

/** Asks and remembers what was asked; whatever comes of an answer, its question is used up. */
@ApplicationScoped
class PasskeyChallenges {
    @PersistenceContext
    EntityManager database;

    @Inject
    KeyRing keys;

    @Inject
    Clock clock;

    /** A new question, random and in Base64 for addresses. */
    @Transactional(TxType.REQUIRES_NEW)
    String ask(long personId, Purpose purpose) {
        String challenge = keys.randomCode();
        database.persist(new PasskeyChallenge(personId, purpose, fingerprint(challenge), clock.instant()));
        return challenge;
    }

    /** Uses a question up; of two answers at once, one finds it gone.
     * @throws PasskeyRefused when she was not asked this, for this, just now */
    @Transactional(TxType.REQUIRES_NEW)
    void spend(long personId, Purpose purpose, String challenge) {
        int gone = database.createQuery("""
                        delete from PasskeyChallenge c where c.personId = :person and c.purpose = :purpose
                          and c.fingerprint = :fingerprint and c.expiresAt > :now
                        """)
                .setParameter("person", personId)
                .setParameter("purpose", purpose)
                .setParameter("fingerprint", fingerprint(challenge))
                .setParameter("now", clock.instant())
                .executeUpdate();
        if (gone != 1) {
            throw new PasskeyRefused();
        }
    }

    private String fingerprint(String challenge) {
        return keys.fingerprint("passkey-challenge", challenge);
    }
}
