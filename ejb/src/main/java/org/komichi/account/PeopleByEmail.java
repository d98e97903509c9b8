package org.komichi.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.komichi.identity.EmailAddress;
import org.komichi.identity.Person;

/** Whose an address is: at most one person's, guests included. Always within the transaction of whoever asks. */
@ApplicationScoped
class PeopleByEmail {
    @PersistenceContext
    EntityManager database;

    Optional<Person> find(EmailAddress email) {
        return with(email, LockModeType.NONE);
    }

    /** The same, and nobody else changes her until the transaction ends. */
    Optional<Person> lock(EmailAddress email) {
        return with(email, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<Person> with(EmailAddress email, LockModeType lock) {
        return database.createQuery("select p from Person p where p.email = :email", Person.class)
                .setParameter("email", email)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }
}
