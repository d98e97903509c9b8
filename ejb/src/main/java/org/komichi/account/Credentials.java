package org.komichi.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.EmailAddress;
import org.komichi.identity.Person;

/** Short transactions around the slow hash: none is open, and no connection taken, while a password is checked. */
@ApplicationScoped
class Credentials {
    @PersistenceContext
    EntityManager database;

    @Inject
    PeopleByEmail byEmail;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    @Transactional(TxType.REQUIRES_NEW)
    Optional<Credential> find(EmailAddress email) {
        return byEmail.find(email)
                .filter(person -> person.passwordHash() != null)
                .map(Credential::of);
    }

    @Transactional(TxType.REQUIRES_NEW)
    Optional<Credential> of(long personId) {
        return Optional.ofNullable(database.find(Person.class, personId))
                .filter(Person::maySignIn)
                .map(Credential::of);
    }

    /** Notes a sign-in, or its first half, and stores a better hash of the same password when there is one. */
    @Transactional(TxType.REQUIRES_NEW)
    void signedIn(Credential credential, String betterHash) {
        Person person = database.find(Person.class, credential.personId());
        if (person != null) {
            person.seen(LocalDate.now(clock.withZone(ZoneOffset.UTC)));
            if (betterHash != null && credential.hash().equals(person.passwordHash())) {
                person.rehash(betterHash);
            }
        }
        if (credential.secondFactor()) {
            audit.recordFor(credential.personId(), "password-accepted", "person", credential.personId(), null);
        } else {
            audit.recordFor(credential.personId(), "signed-in", "person", credential.personId(), null);
        }
    }

    @Transactional(TxType.REQUIRES_NEW)
    void refused(Long personId) {
        audit.recordFor(personId, "sign-in-refused", "person", personId, null);
    }
}
