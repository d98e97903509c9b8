package org.komichi.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.komichi.identity.AccountStatus;
import org.komichi.identity.Person;
import org.komichi.identity.Recognition;
import org.komichi.identity.RoleGrant;
import org.komichi.identity.SignedIn;
import org.komichi.identity.Standing;
import org.komichi.shared.KeyRing;

/** Recognises people at every request: by what their session remembers, or by a personal token. */
@Stateless
@PermitAll
public class SignedInPeople {
    private static final long NOT_NOTED = 0;

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    KeyRing keys;

    @Inject
    Recognition recognition;

    @Inject
    SecondFactorDuty duty;

    /** Who a session belongs to; nobody when the account has changed since, is gone, or a factor is still missing. */
    public Optional<Standing> bySession(SignedIn signedIn) {
        if (signedIn.step() != SignedIn.Step.COMPLETE) {
            return Optional.empty();
        }
        return recognised(signedIn);
    }

    /** Who a personal token belongs to; nobody when it is unknown or expired. */
    public Optional<Standing> byToken(String token) {
        return database.createQuery(
                        "select t from PersonalToken t where t.fingerprint = :fingerprint", PersonalToken.class)
                .setParameter("fingerprint", keys.fingerprint(PersonalToken.PURPOSE, token))
                .getResultStream()
                .findFirst()
                .filter(found -> found.valid(clock.instant()))
                .flatMap(found -> {
                    used(found);
                    return recognised(found.personId(), null, NOT_NOTED, false);
                });
    }

    // The day is enough to see whether a token is still in use; a moment would follow people around. Of two requests
    // that come together both note it, and neither is refused because the other was first.
    private void used(PersonalToken token) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (!today.equals(token.lastUsedOn())) {
            database.createQuery("update PersonalToken t set t.lastUsedOn = :today where t.id = :token")
                    .setParameter("today", today)
                    .setParameter("token", token.id())
                    .executeUpdate();
        }
    }

    private void noteUse(long session, Instant usedAt) {
        Instant now = clock.instant();
        if (usedAt != null && usedAt.isBefore(now.minus(OpenSession.NOTED_EVERY))) {
            database.createQuery("update OpenSession s set s.usedAt = :now where s.id = :session")
                    .setParameter("now", now)
                    .setParameter("session", session)
                    .executeUpdate();
        }
    }

    private Optional<Standing> recognised(SignedIn signedIn) {
        long session = Objects.requireNonNullElse(signedIn.session(), NOT_NOTED);
        return recognised(signedIn.personId(), signedIn.stamp(), session, signedIn.provenElsewhere());
    }

    /** One statement: the account, all its grants, and whether the session was ended from elsewhere. */
    private Optional<Standing> recognised(long personId, Integer stamp, long session, boolean provenElsewhere) {
        List<Object[]> rows = database.createQuery("""
                        select p, g, s.usedAt from Person p left join RoleGrant g on g.personId = p.id
                        left join OpenSession s on s.personId = p.id and s.id = :session
                        where p.id = :person and p.status = :active
                        """, Object[].class)
                .setParameter("session", session)
                .setParameter("person", personId)
                .setParameter("active", AccountStatus.ACTIVE)
                .getResultList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Person person = (Person) rows.get(0)[0];
        Instant usedAt = (Instant) rows.get(0)[2];
        if (stamp != null && person.stamp() != stamp || session != NOT_NOTED && usedAt == null) {
            return Optional.empty();
        }
        noteUse(session, usedAt);
        List<RoleGrant> grants = rows.stream()
                .map(row -> (RoleGrant) row[1])
                .filter(Objects::nonNull)
                .toList();
        // The one place where a request gets its roles: what is held back here, no page, service or program has.
        boolean owes = !provenElsewhere && duty.owedBy(person, grants);
        Standing standing = new Standing(personId, person.name(), person.locale(), owes ? List.of() : grants, owes);
        recognition.is(standing);
        return Optional.of(standing);
    }
}
