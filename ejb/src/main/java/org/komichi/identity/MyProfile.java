package org.komichi.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Locale;
import java.util.Objects;
import org.komichi.audit.AuditTrail;

/** What the current person tells about herself. */
@Stateless
@RolesAllowed(Role.Name.LEARNER)
public class MyProfile {
    /**
     * Her account as her page shows it.
     *
     * @param organisation number of her workplace, or null
     */
    public record Account(String email, Locale locale, Profile profile, Long organisation) {}

    @PersistenceContext
    EntityManager database;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    ProfileRules rules;

    @Inject
    AuditTrail audit;

    @Inject
    Event<PersonRenamed> renamed;

    public Account get() {
        Person person = me();
        return new Account(person.email().value(), person.locale(), person.profile(), person.organisationId());
    }

    /** Replaces the profile. A new name is announced, so that certificates can be issued again. */
    public void describe(Profile typed) {
        Person person = me();
        Profile before = person.profile();
        Profile after = rules.check(typed);
        if (after.equals(before)) {
            return;
        }
        person.describe(after);
        audit.record("profile-changed", "person", person.id(), null);
        if (!Objects.equals(before.name(), after.name())) {
            renamed.fire(new PersonRenamed(person.id()));
        }
    }

    /** The language of the messages that she gets. */
    public void speak(Locale locale) {
        me().speak(locale);
    }

    private Person me() {
        return database.find(Person.class, currentPerson.id());
    }
}
