package org.komichi.outside;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.Person;
import org.komichi.identity.Role;
import org.komichi.shared.KeyRing;

/** The code by which other systems report what the current person did there. Without one, nobody can name her. */
@Stateless
@RolesAllowed(Role.Name.LEARNER)
public class MyEvidenceCode {
    @PersistenceContext
    EntityManager database;

    @Inject
    KeyRing keys;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Her code, when she has made one. */
    public Optional<String> mine() {
        return of(currentPerson.id()).map(EvidenceCode::code);
    }

    /** Makes one. Who has one already keeps it. */
    public void make() {
        long me = currentPerson.id();
        // Her row is the lock: of two clicks the second finds what the first made.
        database.find(Person.class, me, LockModeType.PESSIMISTIC_WRITE);
        if (of(me).isEmpty()) {
            database.persist(new EvidenceCode(me, keys.random(EvidenceCode.bytes()), clock.instant()));
            audit.record("evidence-code-made", "person", me, null);
        }
    }

    /** Takes it back: from now on it names nobody. What was reported stays. */
    public void takeBack() {
        long me = currentPerson.id();
        database.find(Person.class, me, LockModeType.PESSIMISTIC_WRITE);
        of(me).ifPresent(code -> {
            database.remove(code);
            audit.record("evidence-code-taken-back", "person", me, null);
        });
    }

    private Optional<EvidenceCode> of(long person) {
        return database.createQuery("select c from EvidenceCode c where c.personId = :person", EvidenceCode.class)
                .setParameter("person", person)
                .getResultStream()
                .findFirst();
    }
}
