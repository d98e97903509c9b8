package org.komichi.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Locale;
import org.komichi.audit.AuditTrail;

/** The one way in which somebody gets an account from another: its row, and the letter with the link. */
@ApplicationScoped
class Invitations {
    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    ProfileRules rules;

    @Inject
    PasswordLinks links;

    @Inject
    AuditTrail audit;

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
        boolean known = !database.createQuery("select p.id from Person p where p.email = :email", Long.class)
                .setParameter("email", email)
                .getResultList()
                .isEmpty();
        if (known) {
            throw new AlreadyInvited();
        }
        Person person = Person.invited(email, rules.check(profile), locale, clock.instant());
        person.workAt(organisation);
        database.persist(person);
        database.flush();
        return person;
    }
}
