package org.komichi.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.komichi.identity.EmailAddress;
import org.komichi.identity.Organisation;
import org.komichi.identity.Person;
import org.komichi.identity.Profile;
import org.komichi.identity.Role;
import org.komichi.identity.RoleGrant;
import org.komichi.run.Run;
import org.komichi.run.Runs;
import org.komichi.shared.Bilingual;

/** Who and what the container tests begin with: fictional people, teams and runs, and a look into the tables. */
@ApplicationScoped
public class House {
    /** What a learner holds. */
    public static final Set<String> LEARNER = Set.of(Role.Name.LEARNER);

    /** What an organizer holds. */
    public static final Set<String> ORGANIZER = Set.of(Role.Name.LEARNER, Role.Name.ORGANIZER);

    /** What an administrator holds. */
    public static final Set<String> ADMIN = Set.of(Role.Name.LEARNER, Role.Name.ADMIN);

    /** What the application itself holds. */
    public static final Set<String> SYSTEM = Set.of(Role.Name.SYSTEM);

    /** Who is invited as administrator at the start of the server under test. */
    static final String FIRST_ADMINISTRATOR = "first-administrator@komichi.example";

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @PersistenceContext(unitName = "komichi")
    EntityManager database;

    @Inject
    UserTransaction transaction;

    @Inject
    Runs runs;

    /** Does something in a transaction and keeps it. */
    public <V> V kept(Callable<V> deed) throws Exception {
        return inTransaction(deed, true);
    }

    /** Does something in a transaction and takes it back. */
    public <V> V takenBack(Callable<V> deed) throws Exception {
        return inTransaction(deed, false);
    }

    private <V> V inTransaction(Callable<V> deed, boolean keep) throws Exception {
        transaction.begin();
        boolean done = false;
        try {
            V value = deed.call();
            done = true;
            return value;
        } finally {
            if (keep && done) {
                transaction.commit();
            } else {
                transaction.rollback();
            }
        }
    }

    /** A doctor with an account. */
    public long doctor() throws Exception {
        return kept(() -> {
                    Person person = Person.signingUp(new EmailAddress(address()), "x", Locale.JAPANESE, Instant.now());
                    person.describe(new Profile("架空　花子", "かくう　はなこ", "P01_DOC", null, null, null, null, null));
                    person.confirm();
                    database.persist(person);
                    return person;
                })
                .id();
    }

    /** An address nobody has. */
    public static String address() {
        return "p" + UUID.randomUUID().toString().substring(0, 12) + "@komichi.example";
    }

    /** A team of organizers. */
    public long team() throws Exception {
        return kept(() -> {
                    Organisation team = new Organisation("架空の研究会", Organisation.Kind.ASSOCIATION, null, Instant.now());
                    database.persist(team);
                    return team;
                })
                .id();
    }

    /** Somebody who holds a role for the whole platform. */
    public long holding(Role role) throws Exception {
        long person = doctor();
        kept(() -> {
            database.persist(RoleGrant.onPlatform(person, role, Instant.now()));
            return null;
        });
        return person;
    }

    /** Somebody who organizes the runs of a team. */
    public long organizerOf(long team) throws Exception {
        long organizer = doctor();
        kept(() -> {
            database.persist(RoleGrant.inOrganisation(organizer, Role.ORGANIZER, team, Instant.now()));
            return null;
        });
        return organizer;
    }

    /** Somebody who manages a station. */
    public long managerOf(long station) throws Exception {
        long manager = doctor();
        kept(() -> {
            database.persist(RoleGrant.inOrganisation(manager, Role.MANAGER, station, Instant.now()));
            return null;
        });
        return manager;
    }

    /** A run of a course that goes on for so many days from today. */
    public Run openRun(String course, long team, int days) throws Exception {
        LocalDate today = LocalDate.now(TOKYO);
        return planned(course, team, today.minusDays(1), today.plusDays(days), Run.Joining.OPEN);
    }

    /** A run of a course that is over. */
    public Run pastRun(String course, long team) throws Exception {
        LocalDate day = LocalDate.of(2026, 4, 18);
        return planned(course, team, day, day.plusDays(30), Run.Joining.BY_ORGANIZER);
    }

    private Run planned(String course, long team, LocalDate first, LocalDate last, Run.Joining joining)
            throws Exception {
        String slug = "r" + UUID.randomUUID().toString().substring(0, 12);
        Bilingual title = new Bilingual("架空の回", null);
        return Acting.as(
                0,
                SYSTEM,
                () -> runs.plan(new Run(
                        slug,
                        Run.SubjectKind.COURSE,
                        course,
                        title,
                        team,
                        TOKYO,
                        first,
                        last,
                        joining,
                        Instant.now())));
    }

    /** Lets somebody take part. */
    public void admit(Run run, long person) throws Exception {
        Acting.as(0, SYSTEM, () -> {
            runs.admit(run.id(), person);
            return null;
        });
    }

    /** Locks a person as rooms do that change something of hers, in the transaction that is open. */
    public void lock(long person) {
        database.find(Person.class, person, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Sends to the database what was written in the transaction that is open. */
    public void flush() {
        database.flush();
    }

    /** The rows that a statement finds; values are bound in order. */
    public List<?> rows(String sql, Object... values) throws Exception {
        return takenBack(() -> {
            var query = database.createNativeQuery(sql);
            for (int i = 0; i < values.length; i++) {
                query.setParameter(i + 1, values[i]);
            }
            return query.getResultList();
        });
    }

    /** The one number that a statement finds. */
    public long count(String sql, Object... values) throws Exception {
        return ((Number) rows(sql, values).getFirst()).longValue();
    }

    /** Changes rows past the application. */
    public int change(String sql, Object... values) throws Exception {
        return kept(() -> changeNow(sql, values));
    }

    /** Changes rows past the application, in the transaction that is open. */
    public int changeNow(String sql, Object... values) {
        var query = database.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query.executeUpdate();
    }
}
