package org.komichi.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import java.util.Set;
import org.komichi.account.OneTimeLink.Purpose;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.AccountStatus;
import org.komichi.identity.Consents;
import org.komichi.identity.EmailAddress;
import org.komichi.identity.Person;

/** The rows behind a password chosen through a link. */
@ApplicationScoped
class PasswordLinks {
    private static final Set<Purpose> CHOOSE = Set.of(Purpose.RESET_PASSWORD, Purpose.INVITATION);

    @PersistenceContext
    EntityManager database;

    @Inject
    PeopleByEmail byEmail;

    @Inject
    OneTimeLinks links;

    @Inject
    Consents consents;

    @Inject
    AuditTrail audit;

    @Inject
    Event<PasswordResetAsked> resetAsked;

    @Inject
    Event<PersonInvited> invited;

    @Inject
    Event<PasswordChanged> changed;

    @Transactional(TxType.REQUIRES_NEW)
    void send(EmailAddress email) {
        Optional<Person> known = byEmail.find(email);
        audit.recordFor(
                null, "new-password-asked", "person", known.map(Person::id).orElse(null), null);
        // A guest has no password to forget.
        known.filter(person -> !person.isGuest()).ifPresent(this::sendTo);
    }

    private void sendTo(Person person) {
        if (person.status() == AccountStatus.INVITED) {
            invite(person);
        } else {
            String link = "/password/" + links.issue(Purpose.RESET_PASSWORD, person.id(), person.email());
            resetAsked.fire(new PasswordResetAsked(person.id(), person.email(), person.locale(), link));
        }
    }

    /** Sends the link of an invitation.
     * @return where it leads, beginning with a slash */
    @Transactional
    String invite(Person person) {
        String link = "/invitation/" + links.issue(Purpose.INVITATION, person.id(), person.email());
        invited.fire(new PersonInvited(person.id(), person.email(), person.locale(), link));
        return link;
    }

    @Transactional
    Optional<EmailAddress> find(String link) {
        return links.find(link, CHOOSE).map(OneTimeLink::email);
    }

    /** Who will choose a password with the link. */
    @Transactional
    Optional<PasswordOwner> owner(String link) {
        return links.find(link, CHOOSE).map(found -> PasswordOwner.of(database.find(Person.class, found.personId())));
    }

    @Transactional(TxType.REQUIRES_NEW)
    void choose(String link, String hash) {
        OneTimeLink redeemed = links.redeem(link, CHOOSE);
        Person person = database.find(Person.class, redeemed.personId(), LockModeType.PESSIMISTIC_WRITE);
        boolean first = person.status() == AccountStatus.INVITED;
        person.changePassword(hash);
        person.confirm();
        if (first) {
            consents.informed(person.id());
        } else {
            changed.fire(new PasswordChanged(person.id(), person.email(), person.locale()));
        }
        audit.recordFor(person.id(), first ? "invitation-accepted" : "password-changed", "person", person.id(), null);
    }
}
