package org.komichi.singlesignon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.Person;
import org.komichi.identity.PersonalDataSource;
import org.komichi.identity.SignedIn;

/** Whose account is opened by whose. */
@ApplicationScoped
class Links implements PersonalDataSource {
    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    AuditTrail audit;

    @Inject
    Event<AccountLinked> changed;

    /** Opens the account that this identity opens. */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<SignedIn> enter(OutsideIdentity identity) {
        return of(identity)
                .map(link -> database.find(Person.class, link.personId()))
                .filter(Person::maySignIn)
                .map(person -> {
                    boolean pending = person.hasSecondFactor() && !identity.secondFactor();
                    audit.recordFor(
                            person.id(),
                            pending ? "sign-in-elsewhere-accepted" : "signed-in",
                            "person",
                            person.id(),
                            "ELSEWHERE");
                    return new SignedIn(
                            person.id(),
                            person.stamp(),
                            pending ? SignedIn.Step.SECOND_FACTOR_PENDING : SignedIn.Step.COMPLETE,
                            identity.secondFactor());
                });
    }

    /** Links; again changes nothing. The person is locked, so that of two who link at once one is told. */
    @Transactional(TxType.REQUIRES_NEW)
    void link(SignedIn signedIn, OutsideIdentity identity) {
        Person person = database.find(Person.class, signedIn.personId(), LockModeType.PESSIMISTIC_WRITE);
        if (person == null || person.stamp() != signedIn.stamp() || signedIn.step() != SignedIn.Step.COMPLETE) {
            throw new SignInElsewhereFailed();
        }
        Optional<LinkedAccount> there = of(identity);
        if (there.filter(link -> link.personId() == person.id()).isPresent()) {
            return;
        }
        if (there.isPresent() || of(person.id(), identity.issuer()).isPresent()) {
            throw new LinkedToAnother();
        }
        database.persist(new LinkedAccount(person.id(), identity, clock.instant()));
        audit.recordFor(person.id(), "account-linked", "person", person.id(), null);
        tell(person, true);
    }

    @Transactional(TxType.REQUIRES_NEW)
    int unlink(long personId, String issuer) {
        Person person = database.find(Person.class, personId, LockModeType.PESSIMISTIC_WRITE);
        of(personId, issuer).ifPresent(link -> {
            database.remove(link);
            // Whoever is in by the other house comes anew.
            person.endSessions();
            audit.record("account-unlinked", "person", personId, null);
            tell(person, false);
        });
        return person.stamp();
    }

    @Transactional
    Optional<LinkedAccount> of(long personId, String issuer) {
        return database.createQuery(
                        "select l from LinkedAccount l where l.personId = :person and l.issuer = :issuer",
                        LinkedAccount.class)
                .setParameter("person", personId)
                .setParameter("issuer", issuer)
                .getResultStream()
                .findFirst();
    }

    private Optional<LinkedAccount> of(OutsideIdentity identity) {
        return database.createQuery(
                        "select l from LinkedAccount l where l.issuer = :issuer and l.subject = :subject",
                        LinkedAccount.class)
                .setParameter("issuer", identity.issuer())
                .setParameter("subject", identity.subject())
                .getResultStream()
                .findFirst();
    }

    private void tell(Person person, boolean linked) {
        changed.fire(new AccountLinked(person.id(), person.email(), person.locale(), linked));
    }

    @Override
    public String section() {
        return "single-sign-on";
    }

    @Override
    @Transactional
    public Object everythingAbout(long personId) {
        Map<String, Object> all = new LinkedHashMap<>();
        database.createQuery("select l from LinkedAccount l where l.personId = :person", LinkedAccount.class)
                .setParameter("person", personId)
                .getResultStream()
                .forEach(link -> all.put("linkedSince", link.linkedAt()));
        return all;
    }

    @Override
    @Transactional
    public void forget(long personId) {
        database.createQuery("delete from LinkedAccount l where l.personId = :person")
                .setParameter("person", personId)
                .executeUpdate();
    }
}
