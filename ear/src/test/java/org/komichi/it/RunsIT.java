package org.komichi.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.komichi.identity.EmailAddress;
import org.komichi.identity.Organisation;
import org.komichi.identity.Person;
import org.komichi.identity.Role;
import org.komichi.identity.RoleGrant;
import org.komichi.run.Run;
import org.komichi.run.RunClosed;
import org.komichi.run.Runs;
import org.komichi.shared.Bilingual;
import org.komichi.shared.NotFound;
import org.komichi.support.Acting;
import org.komichi.support.KomichiEar;

/** Joining and organizing runs in the real server. */
@ExtendWith(ArquillianExtension.class)
class RunsIT {
    @Deployment
    static EnterpriseArchive ear() {
        return KomichiEar.withTests(RunsIT.class);
    }

    @EJB(lookup = "java:app/komichi-ejb/Runs!org.komichi.run.Runs")
    Runs runs;

    @PersistenceContext(unitName = "komichi")
    EntityManager database;

    @Inject
    UserTransaction transaction;

    @Resource
    jakarta.enterprise.concurrent.ManagedExecutorService executor;

    @Test
    void ten_clicks_at_once_make_one_participant() throws Exception {
        Organisation team = saved(new Organisation("架空の研究会", Organisation.Kind.ASSOCIATION, null, Instant.now()));
        Run run = saved(openRun(team));
        Person learner = saved(person());
        List<Future<?>> clicks = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(10)) {
            for (int i = 0; i < 10; i++) {
                Callable<Void> join = () -> {
                    runs.join(run.id());
                    return null;
                };
                clicks.add(executor.submit(() -> Acting.as(learner.id(), Set.of(Role.Name.LEARNER), join)));
            }
        }
        for (Future<?> click : clicks) {
            click.get();
        }
        assertEquals(List.of(learner.id()), runs.participants(run.id()));
    }

    @Test
    void nobody_joins_without_signing_in() {
        assertThrows(EJBAccessException.class, () -> runs.join(1L));
    }

    @Test
    void a_run_of_the_past_lets_nobody_in() throws Exception {
        Organisation team = saved(new Organisation("架空の研究会", Organisation.Kind.ASSOCIATION, null, Instant.now()));
        Run past = saved(run(team, LocalDate.of(2020, 1, 1), LocalDate.of(2020, 1, 1)));
        Person learner = saved(person());
        assertThrows(
                RunClosed.class,
                () -> Acting.as(learner.id(), Set.of(Role.Name.LEARNER), () -> {
                    runs.join(past.id());
                    return null;
                }));
    }

    @Test
    void an_organizer_sees_the_runs_of_her_team_and_no_other() throws Exception {
        Organisation mine = saved(new Organisation("架空の会A", Organisation.Kind.ASSOCIATION, null, Instant.now()));
        Organisation theirs = saved(new Organisation("架空の会B", Organisation.Kind.ASSOCIATION, null, Instant.now()));
        Run myRun = saved(openRun(mine));
        Run theirRun = saved(openRun(theirs));
        Person organizer = saved(person());
        saved(RoleGrant.inOrganisation(organizer.id(), Role.ORGANIZER, mine.id(), Instant.now()));
        Set<String> roles = Set.of(Role.Name.LEARNER, Role.Name.ORGANIZER);
        List<Run> seen = Acting.as(organizer.id(), roles, () -> runs.organized());
        assertEquals(List.of(myRun.id()), seen.stream().map(Run::id).toList());
        assertEquals(
                myRun.id(),
                Acting.as(organizer.id(), roles, () -> runs.organized(myRun.slug()))
                        .id());
        assertThrows(NotFound.class, () -> Acting.as(organizer.id(), roles, () -> runs.organized(theirRun.slug())));
        assertThrows(
                EJBAccessException.class,
                () -> Acting.as(organizer.id(), Set.of(Role.Name.LEARNER), () -> runs.organized()));
    }

    @Test
    void lazy_weaving_and_versions_work() throws Exception {
        Person person = saved(person());
        transaction.begin();
        Person again = database.find(Person.class, person.id());
        again.speak(Locale.ENGLISH);
        transaction.commit();
        transaction.begin();
        Person later = database.find(Person.class, person.id());
        assertEquals(Locale.ENGLISH, later.locale());
        assertTrue(later.version() > person.version());
        transaction.rollback();
    }

    private <T> T saved(T entity) throws Exception {
        transaction.begin();
        database.persist(entity);
        transaction.commit();
        return entity;
    }

    private static Person person() {
        String address = "p" + UUID.randomUUID().toString().substring(0, 12) + "@komichi.example";
        return Person.signingUp(new EmailAddress(address), "x", Locale.JAPANESE, Instant.now());
    }

    private static Run openRun(Organisation team) {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Tokyo"));
        return run(team, today.minusDays(1), today.plusDays(1));
    }

    private static Run run(Organisation team, LocalDate first, LocalDate last) {
        return new Run(
                "r" + UUID.randomUUID().toString().substring(0, 12),
                Run.SubjectKind.WORKSHOP,
                "nothing",
                new Bilingual("架空の回", null),
                team.id(),
                ZoneId.of("Asia/Tokyo"),
                first,
                last,
                Run.Joining.OPEN,
                Instant.now());
    }
}
