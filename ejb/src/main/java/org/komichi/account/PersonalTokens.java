package org.komichi.account;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.Person;
import org.komichi.identity.Role;
import org.komichi.identity.SignedIn;
import org.komichi.shared.KeyRing;
import org.komichi.shared.NotFound;

/** The keys with which programs act for a person. */
@Stateless
@RolesAllowed(Role.Name.LEARNER)
public class PersonalTokens {
    /** The longest life of a token. */
    public static final int MOST_DAYS = 365;

    private static final int MOST = 20;
    private static final int LONGEST_NAME = 60;
    private static final String PREFIX = "kmc_";

    /** A token as its owner sees it afterwards: the secret is gone. */
    public record TokenSummary(long id, String name, Instant createdAt, Instant expiresAt, LocalDate lastUsedOn) {}

    /** A new token; its secret is shown this once. */
    public record NewToken(String secret, Instant expiresAt) {}

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    KeyRing keys;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    AuditTrail audit;

    /** Whether a token may be called that and live so long.
     * @throws TokenNameNeeded when it has no name, or a long one
     * @throws TokenTooLong when it lives too long, or not at all */
    public void check(String name, int days) {
        checked(name, days);
    }

    /** Makes a token for the current person, who has shown that it is she ({@link MyAccount#makeToken}). */
    public NewToken make(String name, int days) {
        return make(currentPerson.id(), name, days);
    }

    /** Makes a token for somebody who has just signed in, as the API does.
     * @param signedIn what {@link SignIn} answered */
    @PermitAll
    public NewToken makeFor(SignedIn signedIn, String name, int days) {
        if (signedIn.step() != SignedIn.Step.COMPLETE) {
            throw new WrongEmailOrPassword();
        }
        makeRoom(signedIn.personId(), name);
        return make(signedIn.personId(), name, days);
    }

    /** The current person's tokens, the latest first. */
    public List<TokenSummary> mine() {
        return database.createQuery(
                        "select t from PersonalToken t where t.personId = :person order by t.createdAt desc, t.id desc",
                        PersonalToken.class)
                .setParameter("person", currentPerson.id())
                .getResultStream()
                .map(token -> new TokenSummary(
                        token.id(), token.name(), token.createdAt(), token.expiresAt(), token.lastUsedOn()))
                .toList();
    }

    /** Takes back one of the current person's tokens.
     * @throws NotFound when it is not hers */
    public void revoke(long id) {
        PersonalToken token = database.find(PersonalToken.class, id);
        if (token == null || token.personId() != currentPerson.id()) {
            throw new NotFound();
        }
        database.remove(token);
        audit.record("token-revoked", "token", id, null);
    }

    /** A program that signs in again and again keeps its latest tokens: its oldest ones go, those of another name stay. */
    private void makeRoom(long person, String name) {
        database.find(Person.class, person, LockModeType.PESSIMISTIC_WRITE);
        List<PersonalToken> sameName = database.createQuery(
                        "select t from PersonalToken t where t.personId = :person and t.name = :name order by t.id",
                        PersonalToken.class)
                .setParameter("person", person)
                .setParameter("name", name)
                .getResultList();
        sameName.stream().limit(Math.max(0, sameName.size() - MOST / 2 + 1)).forEach(database::remove);
        database.flush();
    }

    private static String checked(String typedName, int days) {
        String name = typedName == null ? "" : typedName.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new TokenNameNeeded();
        }
        if (days < 1 || days > MOST_DAYS) {
            throw new TokenTooLong();
        }
        return name;
    }

    private NewToken make(long person, String typedName, int days) {
        String name = checked(typedName, days);
        database.find(Person.class, person, LockModeType.PESSIMISTIC_WRITE);
        Instant now = clock.instant();
        database.createQuery("delete from PersonalToken t where t.personId = :person and t.expiresAt <= :now")
                .setParameter("person", person)
                .setParameter("now", now)
                .executeUpdate();
        long held = database.createQuery("select count(t) from PersonalToken t where t.personId = :person", Long.class)
                .setParameter("person", person)
                .getSingleResult();
        if (held >= MOST) {
            throw new TooManyTokens();
        }
        String secret = PREFIX + keys.randomCode();
        Instant expires = now.plus(Duration.ofDays(days));
        PersonalToken token =
                new PersonalToken(person, name, keys.fingerprint(PersonalToken.PURPOSE, secret), now, expires);
        database.persist(token);
        database.flush();
        audit.recordFor(person, "token-made", "token", token.id(), null);
        return new NewToken(secret, expires);
    }
}
