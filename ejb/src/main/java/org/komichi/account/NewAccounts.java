package org.komichi.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.komichi.account.OneTimeLink.Purpose;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.AccountStatus;
import org.komichi.identity.Consents;
import org.komichi.identity.EmailAddress;
import org.komichi.identity.Person;

/** The rows behind signing up. */
@ApplicationScoped
class NewAccounts {
    private static final Set<Purpose> CONFIRM = Set.of(Purpose.CONFIRM_ACCOUNT);

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    OneTimeLinks links;

    @Inject
    Consents consents;

    @Inject
    AuditTrail audit;

    @Inject
    Event<AccountConfirmationAsked> confirmationAsked;

    @Inject
    Event<SignUpRepeated> repeated;

    @Inject
    PeopleByEmail byEmail;

    @Inject
    Event<PersonInvited> invited;

    @Inject
    Event<GuestJoined> guestJoined;

    @Transactional(TxType.REQUIRES_NEW)
    void begin(EmailAddress email, String hash, Locale locale) {
        begin(email, hash, locale, true);
    }

    private void begin(EmailAddress email, String hash, Locale locale, boolean ask) {
        Optional<Person> known = byEmail.lock(email);
        if (known.isEmpty()) {
            Person person = Person.signingUp(email, hash, locale, clock.instant());
            database.persist(person);
            database.flush();
            consents.informed(person.id());
            audit.recordFor(person.id(), "signed-up", "person", person.id(), null);
            askToConfirm(person, ask);
        } else {
            again(known.get(), hash, ask);
        }
    }

    /**
     * Begins an account whose address another house has checked. Whoever's account there is already stays as it is, and its owner
     * hears of it.
     *
     * @return whether the account is open
     */
    @Transactional(TxType.REQUIRES_NEW)
    boolean beginProven(EmailAddress email, String hash, Locale locale) {
        begin(email, hash, locale, false);
        Person person = byEmail.lock(email).orElseThrow();
        if (person.status() == AccountStatus.UNCONFIRMED) {
            person.confirm();
            audit.recordFor(person.id(), "address-confirmed", "person", person.id(), "ELSEWHERE");
            return true;
        }
        return false;
    }

    private void again(Person person, String hash, boolean ask) {
        audit.recordFor(person.id(), "signed-up-again", "person", person.id(), null);
        switch (person.status()) {
            // A guest stays one until she proves the address: nobody else can make an account of her.
            case UNCONFIRMED, GUEST -> {
                person.changePassword(hash);
                askToConfirm(person, ask || person.isGuest());
            }
            case INVITED ->
                invited.fire(new PersonInvited(
                        person.id(),
                        person.email(),
                        person.locale(),
                        "/invitation/" + links.issue(Purpose.INVITATION, person.id(), person.email())));
            default -> repeated.fire(new SignUpRepeated(person.id(), person.email(), person.locale(), "/password"));
        }
    }

    private void askToConfirm(Person person, boolean ask) {
        if (!ask) {
            return;
        }
        String link = "/signup/confirm/" + links.issue(Purpose.CONFIRM_ACCOUNT, person.id(), person.email());
        confirmationAsked.fire(new AccountConfirmationAsked(person.id(), person.email(), person.locale(), link));
    }

    @Transactional
    boolean canConfirm(String link) {
        return links.find(link, CONFIRM).isPresent();
    }

    @Transactional
    EmailAddress emailOf(String link) {
        return links.find(link, CONFIRM).orElseThrow(LinkNoLongerValid::new).email();
    }

    @Transactional(TxType.REQUIRES_NEW)
    void confirm(String link) {
        OneTimeLink redeemed = links.redeem(link, CONFIRM);
        Person person = database.find(Person.class, redeemed.personId(), LockModeType.PESSIMISTIC_WRITE);
        boolean guest = person.isGuest();
        person.confirm();
        if (guest) {
            guestJoined.fire(new GuestJoined(person.id()));
        }
        audit.recordFor(redeemed.personId(), "address-confirmed", "person", redeemed.personId(), null);
    }
}
