package org.komichi.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.komichi.account.OneTimeLink.Purpose;
import org.komichi.identity.EmailAddress;
import org.komichi.shared.KeyRing;

/** Makes and redeems the links of messages. A new link for the same purpose replaces the older one. */
@ApplicationScoped
class OneTimeLinks {
    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    KeyRing keys;

    /** A new link's secret, to be sent and forgotten. */
    @Transactional
    String issue(Purpose purpose, long personId, EmailAddress email) {
        database.createQuery("delete from OneTimeLink l where l.personId = :person and l.purpose = :purpose")
                .setParameter("person", personId)
                .setParameter("purpose", purpose)
                .executeUpdate();
        String secret = keys.randomCode();
        database.persist(new OneTimeLink(purpose, personId, email, fingerprint(secret), clock.instant()));
        return secret;
    }

    /** Looks at a link without using it up: opening it is not following it, for mail scanners open everything. */
    @Transactional
    Optional<OneTimeLink> find(String secret, Set<Purpose> purposes) {
        return named(secret, LockModeType.NONE)
                .filter(link -> purposes.contains(link.purpose()) && link.valid(clock.instant()));
    }

    /** Whether somebody was sent a link that she can still follow. */
    @Transactional
    boolean open(Purpose purpose, long personId) {
        return database.createQuery(
                        "select l from OneTimeLink l where l.personId = :person and l.purpose = :purpose",
                        OneTimeLink.class)
                .setParameter("person", personId)
                .setParameter("purpose", purpose)
                .getResultStream()
                .anyMatch(link -> link.valid(clock.instant()));
    }

    /** Uses a link up; of two at once, one finds it used.
     * @throws LinkNoLongerValid when it is used, replaced, too old or unknown */
    @Transactional
    OneTimeLink redeem(String secret, Set<Purpose> purposes) {
        OneTimeLink link = named(secret, LockModeType.PESSIMISTIC_WRITE)
                .filter(found -> purposes.contains(found.purpose()))
                .orElseThrow(LinkNoLongerValid::new);
        link.use(clock.instant());
        return link;
    }

    @Transactional
    void forget(long personId) {
        database.createQuery("delete from OneTimeLink l where l.personId = :person")
                .setParameter("person", personId)
                .executeUpdate();
    }

    private Optional<OneTimeLink> named(String secret, LockModeType lock) {
        return database.createQuery("select l from OneTimeLink l where l.fingerprint = :fingerprint", OneTimeLink.class)
                .setParameter("fingerprint", fingerprint(secret))
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    private String fingerprint(String secret) {
        return keys.fingerprint("one-time-link", secret);
    }
}
