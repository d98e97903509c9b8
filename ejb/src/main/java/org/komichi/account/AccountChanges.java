package org.komichi.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Set;
import org.komichi.account.OneTimeLink.Purpose;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.EmailAddress;
import org.komichi.identity.Person;
import org.komichi.identity.PersonalDataSource;
import org.komichi.identity.Role;

/** The rows behind changes of an account. */
@ApplicationScoped
class AccountChanges {
    private static final Set<Purpose> CHANGE = Set.of(Purpose.CHANGE_EMAIL);

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    OneTimeLinks links;

    @Inject
    AuditTrail audit;

    @Inject
    Instance<PersonalDataSource> rooms;

    @Inject
    Event<EmailChangeAsked> changeAsked;

    @Inject
    Event<EmailChanged> changed;

    @Inject
    Event<PasswordChanged> passwordChanged;

    @Inject
    Event<PersonDeleted> deleted;

    @Transactional
    PasswordOwner owner(long personId) {
        return PasswordOwner.of(database.find(Person.class, personId));
    }

    @Transactional(TxType.REQUIRES_NEW)
    int password(long personId, String hash) {
        Person person = locked(personId);
        person.changePassword(hash);
        audit.record("password-changed", "person", personId, null);
        passwordChanged.fire(new PasswordChanged(personId, person.email(), person.locale()));
        return person.stamp();
    }

    @Transactional(TxType.REQUIRES_NEW)
    int endSessions(long personId) {
        Person person = locked(personId);
        person.endSessions();
        audit.record("sessions-ended", "person", personId, null);
        return person.stamp();
    }

    @Transactional(TxType.REQUIRES_NEW)
    void askEmail(long personId, EmailAddress email) {
        Person person = locked(personId);
        audit.record("email-change-asked", "person", personId, null);
        if (taken(email)) {
            return;
        }
        String link = "/email/" + links.issue(Purpose.CHANGE_EMAIL, personId, email);
        changeAsked.fire(new EmailChangeAsked(personId, email, person.locale(), link));
    }

    @Transactional
    boolean canConfirmEmail(String link) {
        return links.find(link, CHANGE).isPresent();
    }

    @Transactional(TxType.REQUIRES_NEW)
    void confirmEmail(String link) {
        OneTimeLink redeemed = links.redeem(link, CHANGE);
        if (taken(redeemed.email())) {
            throw new AddressTaken();
        }
        Person person = locked(redeemed.personId());
        EmailAddress old = person.email();
        person.changeEmail(redeemed.email());
        audit.recordFor(person.id(), "email-changed", "person", person.id(), null);
        changed.fire(new EmailChanged(person.id(), old, person.locale()));
    }

    @Transactional(TxType.REQUIRES_NEW)
    void delete(long personId) {
        Person person = locked(personId);
        if (onlyAdministrator(personId)) {
            throw new LastAdministrator();
        }
        remove(person, "account-deleted");
    }

    /** Removes an account that nobody confirmed in time, unless its link was just asked for again.
     * @return whether it went */
    @Transactional(TxType.REQUIRES_NEW)
    boolean deleteNeverConfirmed(long personId) {
        Person person = locked(personId);
        boolean over = person.neverConfirmed(clock.instant()) && !links.open(Purpose.CONFIRM_ACCOUNT, personId);
        if (over) {
            remove(person, "account-never-confirmed");
        }
        return over;
    }

    /** Removes an account whose owner was told that it lies unused, unless she has come back.
     * @return whether it went */
    @Transactional(TxType.REQUIRES_NEW)
    boolean deleteUnused(long personId) {
        Person person = locked(personId);
        boolean over = person.wasToldUnused();
        if (over) {
            remove(person, "account-unused");
        }
        return over;
    }

    /** Removes a guest whose time is over, unless she has an account by now. */
    @Transactional(TxType.REQUIRES_NEW)
    void deleteGuest(long personId) {
        Person person = locked(personId);
        if (person.isGuest()) {
            remove(person, "guest-forgotten");
        }
    }

    private void remove(Person person, String why) {
        rooms.forEach(room -> room.forget(person.id()));
        person.delete(clock.instant());
        audit.record(why, "person", person.id(), null);
        deleted.fire(new PersonDeleted(person.id()));
    }

    private boolean onlyAdministrator(long personId) {
        var admins = database.createQuery("select g.personId from RoleGrant g where g.role = :admin", Long.class)
                .setParameter("admin", Role.ADMIN)
                .getResultList();
        return admins.contains(personId) && admins.stream().allMatch(admin -> admin == personId);
    }

    private boolean taken(EmailAddress email) {
        return database.createQuery("select count(p) from Person p where p.email = :email", Long.class)
                        .setParameter("email", email)
                        .getSingleResult()
                > 0;
    }

    private Person locked(long personId) {
        return database.find(Person.class, personId, LockModeType.PESSIMISTIC_WRITE);
    }
}
