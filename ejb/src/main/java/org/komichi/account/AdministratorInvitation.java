package org.komichi.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.AccountStatus;
import org.komichi.identity.EmailAddress;
import org.komichi.identity.Person;
import org.komichi.identity.Profile;
import org.komichi.identity.Role;
import org.komichi.identity.RoleGrant;

/** Makes an administrator where there is none. */
@ApplicationScoped
class AdministratorInvitation {
    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    PeopleByEmail byEmail;

    @Inject
    Invitations invitations;

    @Inject
    PasswordLinks links;

    @Inject
    AuditTrail audit;

    /**
     * Invites somebody, or makes who has an account already administrator. Nothing happens where somebody is.
     *
     * @param email whom; empty: nobody
     * @return where the link of the invitation leads
     * @throws org.komichi.identity.MalformedEmailAddress when it is none
     */
    @Transactional
    Optional<String> whenThereIsNone(Optional<String> email) {
        if (email.isEmpty() || somebodyIs()) {
            return Optional.empty();
        }
        EmailAddress address = new EmailAddress(email.get());
        Person person = byEmail.find(address)
                .filter(known -> !known.isGuest())
                .orElseGet(() -> invitations.register(address, Profile.EMPTY, null, Locale.JAPANESE));
        if (!holdsIt(person)) {
            database.persist(RoleGrant.onPlatform(person.id(), Role.ADMIN, clock.instant()));
            audit.recordFor(null, "role-granted", "person", person.id(), Role.ADMIN.name());
        }
        return person.status() == AccountStatus.INVITED ? Optional.of(links.invite(person)) : Optional.empty();
    }

    private boolean somebodyIs() {
        return database.createQuery("""
                        select count(p) from Person p, RoleGrant g
                        where g.personId = p.id and g.role = :admin and p.status = :active""", Long.class)
                        .setParameter("admin", Role.ADMIN)
                        .setParameter("active", AccountStatus.ACTIVE)
                        .getSingleResult()
                > 0;
    }

    private boolean holdsIt(Person person) {
        return database.createQuery(
                                "select count(g) from RoleGrant g where g.personId = :person and g.role = :admin",
                                Long.class)
                        .setParameter("person", person.id())
                        .setParameter("admin", Role.ADMIN)
                        .getSingleResult()
                > 0;
    }
}
