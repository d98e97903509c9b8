package org.komichi.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.komichi.shared.KeyRing;

/**
 * Under which random respondent somebody answers in a run. This is the only place where a person and her answers are brought
 * together, and only ever for that person's own request.
 */
@ApplicationScoped
class Respondents {
    static final String PURPOSE = "pairing:";

    @PersistenceContext
    EntityManager database;

    @Inject
    KeyRing keys;

    /** The respondent, when the person has answered anything in the run. */
    Optional<String> find(long runId, long personId) {
        return Optional.ofNullable(database.find(PairingKey.class, new PairingKey.Key(runId, personId)))
                .map(this::open);
    }

    /** The respondent, made now if need be. The caller holds the lock of the run. */
    String findOrMake(long runId, long personId) {
        return find(runId, personId).orElseGet(() -> {
            String respondent = keys.randomCode();
            database.persist(new PairingKey(
                    runId, personId, keys.seal(PURPOSE + runId, respondent.getBytes(StandardCharsets.UTF_8))));
            return respondent;
        });
    }

    /** All respondents of a person, by run. */
    Map<Long, String> of(long personId) {
        Map<Long, String> respondents = new HashMap<>();
        database.createQuery("select k from PairingKey k where k.personId = :person", PairingKey.class)
                .setParameter("person", personId)
                .getResultList()
                .forEach(key -> respondents.put(key.runId(), open(key)));
        return respondents;
    }

    /** From now on nobody can tell any more which answers were hers. */
    void forget(long personId) {
        database.createQuery("delete from PairingKey k where k.personId = :person")
                .setParameter("person", personId)
                .executeUpdate();
    }

    private String open(PairingKey key) {
        return new String(keys.open(PURPOSE + key.runId(), key.sealed()), StandardCharsets.UTF_8);
    }
}
