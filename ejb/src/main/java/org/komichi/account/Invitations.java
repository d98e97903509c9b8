package org.komichi.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.EmailAddress;
import org.komichi.identity.Organisation;
import org.komichi.identity.Person;
import org.komichi.identity.Profile;
import org.komichi.identity.ProfileRules;

/** The one way in which somebody gets an account from another: its row, and the letter with the link. */
@ApplicationScoped
class Invitations {
    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    PeopleByEmail byEmail;

    @Inject
    ProfileRules rules;

    @Inject
    PasswordLinks links;

    @Inject
    AuditTrail audit;

    @Inject
    Event<GuestJoined> guestJoined;

    /**
     * Makes an account and sends the invitation.
     *
     * @param organisation her workplace, or null
     * @throws AlreadyInvited when the address has an account
     */
    Person invite(EmailAddress email, Profile profile, Organisation organisation, Locale locale) {
        Person person = register(email, profile, organisation, locale);
        links.invite(person);
        audit.record("person-invited", "person", person.id(), null);
        return person;
    }

    /** Makes an account and tells nobody.
     * @throws AlreadyInvited when the address has an account */
    Person register(EmailAddress email, Profile profile, Organisation organisation, Locale locale) {
        Optional<Person> known = byEmail.lock(email);
        if (known.filter(person -> !person.isGuest()).isPresent()) {
            throw new AlreadyInvited();
        }
        Profile checked = rules.check(profile);
        Person person = known.orElseGet(() -> Person.invited(email, checked, locale, clock.instant()));
        person.workAt(organisation);
        if (person.isGuest()) {
            person.invite(checked);
            guestJoined.fire(new GuestJoined(person.id()));
        }
        database.persist(person);
        database.flush();
        return person;
    }
}
