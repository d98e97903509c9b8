package org.komichi.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.komichi.identity.AccountStatus;
import org.komichi.identity.EmailAddress;
import org.komichi.identity.Person;
import org.komichi.identity.Profile;
import org.komichi.identity.Role;

/**
 * Who may sign, and for whom not. Nobody gets into the register by herself: an administrator gives the role of an assessor, an
 * organizer registers a supervisor from outside. So nobody can name her own mailbox.
 */
@ApplicationScoped
class SupervisorRegister {
    private static final String ASSESSORS = """
            select p, o.name from Person p left join Organisation o on o.id = p.organisationId where p.status = :active
            and exists (select g.id from RoleGrant g where g.personId = p.id and g.role = :assessor)""";

    @PersistenceContext
    EntityManager database;

    /** Everybody who may sign now, by reading. */
    List<RegisteredSupervisor> all() {
        return Stream.concat(
                        assessors(null).stream(),
                        database.createQuery("select s from OutsideSupervisor s", OutsideSupervisor.class)
                                .getResultStream()
                                .filter(OutsideSupervisor::maySign)
                                .map(OutsideSupervisor::registered))
                .filter(supervisor -> supervisor.name() != null)
                .sorted(Comparator.comparing(
                        supervisor -> supervisor.reading() == null ? supervisor.name() : supervisor.reading()))
                .toList();
    }

    /** Who may sign now and is known by this key, or has this address.
     * @throws SupervisorNotRegistered when there is nobody, or she was withdrawn */
    RegisteredSupervisor get(String keyOrAddress) {
        String asked = keyOrAddress == null ? "" : keyOrAddress.strip();
        Optional<RegisteredSupervisor> found;
        if (asked.matches("a[0-9]{1,18}")) {
            found = assessors(Long.valueOf(asked.substring(1))).stream().findFirst();
        } else if (asked.matches("o[0-9]{1,18}")) {
            found = Optional.ofNullable(database.find(OutsideSupervisor.class, Long.valueOf(asked.substring(1))))
                    .filter(OutsideSupervisor::maySign)
                    .map(OutsideSupervisor::registered);
        } else {
            found = all().stream()
                    .filter(supervisor -> supervisor.email().value().equals(asked.toLowerCase(Locale.ROOT)))
                    .findFirst();
        }
        return found.orElseThrow(SupervisorNotRegistered::new);
    }

    /** Whether somebody with an account may sign now. */
    boolean maySign(long personId) {
        return !assessors(personId).isEmpty();
    }

    /**
     * Two accounts of one person are one person.
     *
     * @throws OwnSignOff when the supervisor is the learner herself, has her mailbox, or her name
     */
    void mustBeAnother(Person learner, RegisteredSupervisor supervisor) {
        boolean herself = supervisor.personId() != null && supervisor.personId().equals(learner.id());
        if (herself
                || mailbox(supervisor.email()).equals(mailbox(learner.email()))
                || sameName(learner.profile(), supervisor)) {
            throw new OwnSignOff();
        }
    }

    // What stands behind a plus is a note to oneself: the mailbox is the same.
    private static String mailbox(EmailAddress address) {
        return address == null ? "" : address.value().replaceFirst("\\+[^@]*@", "@");
    }

    private static boolean sameName(Profile learner, RegisteredSupervisor supervisor) {
        return learner.name() != null
                && learner.reading() != null
                && plain(learner.name()).equals(plain(supervisor.name()))
                && plain(learner.reading()).equals(plain(supervisor.reading()));
    }

    private static String plain(String name) {
        return name == null
                ? ""
                : Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    /** @param one only this person; null for all */
    private List<RegisteredSupervisor> assessors(Long one) {
        return found(
                one == null
                        ? database.createQuery(ASSESSORS, Object[].class)
                        : database.createQuery(ASSESSORS + " and p.id = :one", Object[].class)
                                .setParameter("one", one));
    }

    private static List<RegisteredSupervisor> found(TypedQuery<Object[]> query) {
        return query.setParameter("active", AccountStatus.ACTIVE)
                .setParameter("assessor", Role.ASSESSOR)
                .getResultStream()
                .map(row -> assessor((Person) row[0], (String) row[1]))
                .toList();
    }

    private static RegisteredSupervisor assessor(Person person, String workplace) {
        Profile profile = person.profile();
        return new RegisteredSupervisor(
                "a" + person.id(),
                person.id(),
                null,
                profile.name(),
                profile.reading(),
                profile.profession(),
                workplace,
                person.email(),
                person.locale());
    }
}
