package org.komichi.secondfactor;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.Person;
import org.komichi.identity.Role;
import org.komichi.shared.ChangedMeanwhile;
import org.komichi.shared.NotFound;

/** Helps people who lost phone, passkey and recovery codes, after making sure by other means that it is they. */
@Stateless
@RolesAllowed(Role.Name.ADMIN)
public class LostFactors {
    @PersistenceContext
    EntityManager database;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Factors factors;

    /** Whether somebody's sign-in asks for a second factor. */
    public boolean has(long personId) {
        Person person = database.find(Person.class, personId);
        if (person == null) {
            throw new NotFound();
        }
        return person.hasSecondFactor();
    }

    /** Takes all second factors off somebody: her sessions end, she gets a letter, and roles that need one wait for a new one.
     * @throws OwnSecondFactor when it is her own
     * @throws ChangedMeanwhile when there is none any more */
    public void takeOff(long personId) {
        if (personId == currentPerson.id()) {
            throw new OwnSecondFactor();
        }
        factors.takeOff(personId);
    }
}
