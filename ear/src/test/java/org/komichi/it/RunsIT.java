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
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.komichi.identity.EmailAddress;
import org.komichi.identity.Organisation;
import org.komichi.identity.Person;
import org.komichi.identity.Role;
import org.komichi.identity.RoleGrant;
import org.komichi.reporting.Admission;
import org.komichi.reporting.RemindedRecently;
import org.komichi.reporting.Reminders;
import org.komichi.run.Run;
import org.komichi.run.RunClosed;
import org.komichi.run.Runs;
import org.komichi.shared.Bilingual;
import org.komichi.shared.NotFound;
import org.komichi.support.Acting;
import org.komichi.support.House;
import org.komichi.support.Questionnaires;

/** Joining and organizing runs in the real server. */
@ExtendWith(ArquillianExtension.class)
class RunsIT {
    @EJB(lookup = "java:app/komichi-ejb/Runs!org.komichi.run.Runs")
    Runs runs;

    @EJB(lookup = "java:app/komichi-ejb/Admission!org.komichi.reporting.Admission")
    Admission admission;

    @Inject
    House house;

    @Inject
    Questionnaires questionnaires;

    @Inject
    Reminders reminders;

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
    void the_people_of_a_workshop_come_by_its_seats_and_by_no_other_page() throws Exception {
        Organisation team = saved(new Organisation("架空の研究会", Organisation.Kind.ASSOCIATION, null, Instant.now()));
        long organizer = house.organizerOf(team.id());
        Run workshop = saved(openRun(team));
        String slug = workshop.slug();
        assertEquals(
                slug,
                Acting.as(organizer, House.ORGANIZER, () -> runs.organized(slug))
                        .slug());
        assertThrows(NotFound.class, () -> Acting.as(organizer, House.ORGANIZER, () -> runs.organizedCourse(slug)));
        assertThrows(
                NotFound.class,
                () -> Acting.as(
                        organizer,
                        House.ORGANIZER,
                        () -> admission.admit(workshop, new EmailAddress("nobody@komichi.example"))));
    }

    @Test
    void a_reminder_is_one_letter_to_each_who_has_not_chosen_however_often_it_is_pressed() throws Exception {
        long team = house.team();
        long organizer = house.organizerOf(team);
        Run run = house.openRun("hd", team, 5);
        questionnaires.handedOut(run, "hd-t0").begins().submits();
        questionnaires.handedOut(run, "hd-t0").declines();
        Set<Long> waiting = Set.of(
                questionnaires.handedOut(run, "hd-t0").begins().doctor(),
                questionnaires.handedOut(run, "hd-t0").doctor());
        long stopped = questionnaires.handedOut(run, "hd-t0").doctor();
        house.change(
                "insert into stopped_mail (id, version, person_id, kind, stopped_at) values (?1, 1, ?2, 'REMINDER', current_timestamp)",
                -stopped,
                stopped);
        assertEquals(
                2,
                Acting.as(organizer, House.ORGANIZER, () -> reminders.outlook(run, "hd-t0"))
                        .people());
        List<Future<Boolean>> clicks = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(5)) {
            for (int i = 0; i < 5; i++) {
                clicks.add(pool.submit(() -> sent(organizer, run)));
            }
        }
        int sent = 0;
        for (Future<Boolean> click : clicks) {
            sent += click.get() ? 1 : 0;
        }
        assertEquals(1, sent);
        List<Long> reached = new ArrayList<>();
        for (Object person : house.rows("""
                select m.person_id from outbox_message m, run_participant p
                where m.template = 'reminder' and m.person_id = p.person_id and p.run_id = ?1
                """, run.id())) {
            reached.add(((Number) person).longValue());
        }
        assertEquals(2, reached.size(), "one letter each");
        assertEquals(waiting, Set.copyOf(reached));
        assertEquals(
                2,
                house.count(
                        "select count(*) from outbox_message where template = 'reminder' and unsubscribe is not null and person_id in (?1, ?2)",
                        reached.getFirst(),
                        reached.getLast()),
                "and each can stop them with one click");
    }

    private boolean sent(long organizer, Run run) throws Exception {
        try {
            Acting.as(organizer, House.ORGANIZER, () -> {
                reminders.send(run, "hd-t0");
                return null;
            });
            return true;
        } catch (RemindedRecently justNow) {
            return false;
        }
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
