package org.komichi.account;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.Role;
import org.komichi.identity.SignedIn;
import org.komichi.shared.NotFound;

/** Where people are signed in: kept while they are, for them alone. */
@Stateless
public class OpenSessions {
    /** However busy she is: after this she signs in anew. */
    public static final Duration LONGEST = OpenSession.LONGEST;

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    AuditTrail audit;

    /**
     * Notes that somebody came in, or that her session goes on after a change of the account at her own wish.
     *
     * @param userAgent what her browser says it is, or null
     * @return what the session is to remember
     */
    @PermitAll
    public SignedIn opened(SignedIn signedIn, String userAgent) {
        OpenSession known = signedIn.session() == null ? null : database.find(OpenSession.class, signedIn.session());
        if (known != null) {
            known.goOn(signedIn.stamp());
            return signedIn;
        }
        OpenSession session = new OpenSession(
                signedIn.personId(), signedIn.stamp(), userAgent == null ? "" : userAgent, clock.instant());
        database.persist(session);
        database.flush();
        return signedIn.in(session.id());
    }

    /** A session has ended: nothing of it stays. */
    @PermitAll
    public void closed(SignedIn signedIn) {
        remove(signedIn.personId(), signedIn.session());
    }

    /** Where the current person is signed in, the latest first. */
    @RolesAllowed(Role.Name.LEARNER)
    public List<SessionSummary> mine() {
        Instant now = clock.instant();
        return database.createQuery("""
                        select s from OpenSession s, Person p where p.id = :person and s.personId = p.id and s.stamp = p.stamp
                        and s.openedAt > :longest and s.usedAt > :quiet order by s.openedAt desc, s.id desc
                        """, OpenSession.class)
                .setParameter("person", currentPerson.id())
                .setParameter("longest", now.minus(OpenSession.LONGEST))
                .setParameter("quiet", now.minus(OpenSession.QUIET))
                .getResultStream()
                .map(OpenSession::summary)
                .toList();
    }

    /** Signs the current person out where she was signed in. {@link MyAccount} asks for her password before.
     * @throws NotFound when it is over already, or not hers */
    @RolesAllowed(Role.Name.LEARNER)
    public void end(long session) {
        if (remove(currentPerson.id(), session) == 0) {
            throw new NotFound();
        }
        audit.record("session-ended", "person", currentPerson.id(), null);
    }

    private int remove(long person, Long session) {
        return session == null
                ? 0
                : database.createQuery("delete from OpenSession s where s.id = :session and s.personId = :person")
                        .setParameter("session", session)
                        .setParameter("person", person)
                        .executeUpdate();
    }
}
