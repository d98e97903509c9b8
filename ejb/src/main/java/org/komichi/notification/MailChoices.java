package org.komichi.notification;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.AccountStatus;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.Person;
import org.komichi.identity.Role;
import org.komichi.shared.NotFound;

/** Which optional mail people want: all of it until they stop a kind, by the link in a letter or in their account. */
@Stateless
@RolesAllowed(Role.Name.LEARNER)
public class MailChoices {
    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    StopLink links;

    @Inject
    AuditTrail audit;

    /**
     * What a link is about.
     *
     * @param stopped whether mail of the kind is stopped now
     */
    public record Choice(OptionalMail kind, boolean stopped) {}

    /** What the current person wants. */
    public Set<OptionalMail> mine() {
        return wantedBy(currentPerson.id());
    }

    /** The current person wants these kinds, and no others. */
    public void choose(Set<OptionalMail> wanted) {
        long person = currentPerson.id();
        for (OptionalMail kind : OptionalMail.values()) {
            want(person, kind, wanted.contains(kind));
        }
    }

    /** What a link is about; reading changes nothing.
     * @throws NotFound when it is none of ours, or her account is gone */
    @PermitAll
    public Choice read(String token) {
        StopLink.Stop stop = links.read(token);
        Person person = database.find(Person.class, stop.personId());
        if (person == null || person.status() == AccountStatus.DELETED) {
            throw new NotFound();
        }
        return new Choice(stop.kind(), !wantedBy(stop.personId()).contains(stop.kind()));
    }

    /** Whoever has the letter stops mail of its kind. Again changes nothing.
     * @throws NotFound as above */
    @PermitAll
    public void stop(String token) {
        follow(token, false);
    }

    /** She changed her mind. Again changes nothing.
     * @throws NotFound as above */
    @PermitAll
    public void resume(String token) {
        follow(token, true);
    }

    private void follow(String token, boolean wanted) {
        read(token);
        StopLink.Stop stop = links.read(token);
        want(stop.personId(), stop.kind(), wanted);
    }

    /** Those of these people who get no mail of a kind. */
    @RolesAllowed({Role.Name.ORGANIZER, Role.Name.SYSTEM})
    public Set<Long> withoutMail(OptionalMail kind, Collection<Long> people) {
        return people.isEmpty()
                ? Set.of()
                : database.createQuery(
                                "select s.personId from StoppedMail s where s.kind = :kind and s.personId in :people",
                                Long.class)
                        .setParameter("kind", kind)
                        .setParameter("people", people)
                        .getResultStream()
                        .collect(Collectors.toSet());
    }

    private Set<OptionalMail> wantedBy(long person) {
        Set<OptionalMail> wanted = EnumSet.allOf(OptionalMail.class);
        database.createQuery("select s.kind from StoppedMail s where s.personId = :person", OptionalMail.class)
                .setParameter("person", person)
                .getResultList()
                .forEach(wanted::remove);
        return wanted;
    }

    private void want(long person, OptionalMail kind, boolean wanted) {
        // One after the other: her click and her mail program's make one row.
        database.find(Person.class, person, LockModeType.PESSIMISTIC_WRITE);
        if (wantedBy(person).contains(kind) == wanted) {
            return;
        }
        if (wanted) {
            database.createQuery("delete from StoppedMail s where s.personId = :person and s.kind = :kind")
                    .setParameter("person", person)
                    .setParameter("kind", kind)
                    .executeUpdate();
        } else {
            database.persist(new StoppedMail(person, kind, clock.instant()));
        }
        audit.record(wanted ? "mail-resumed" : "mail-stopped", "person", person, kind.name());
    }
}
