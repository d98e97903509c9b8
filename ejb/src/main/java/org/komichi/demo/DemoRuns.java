package org.komichi.demo;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.logging.Logger;
import org.komichi.account.DemoAccounts;
import org.komichi.course.Courses;
import org.komichi.course.PastStudies;
import org.komichi.identity.Role;
import org.komichi.run.Run;
import org.komichi.run.Runs;
import org.komichi.shared.Bilingual;
import org.komichi.shared.Japan;
import org.komichi.survey.SurveyAnswering;
import org.komichi.survey.WaveSchedule;

/**
 * The finished runs of a demonstration: the one-day course with twelve doctors whose answers can be compared, the one of spring
 * that has been asked again after three and six months, and one with four whose answers may not be described.
 */
@Singleton
@Startup
@DependsOn({"DemoAccounts", "PlatformPacks"})
@DeclareRoles(Role.Name.SYSTEM)
@RunAs(Role.Name.SYSTEM)
@PermitAll
public class DemoRuns {
    private static final Logger LOG = Logger.getLogger(DemoRuns.class.getName());
    private static final String COURSE = "hd";
    private static final LocalDate HELD_ON = LocalDate.of(2026, 10, 4);
    private static final LocalDate HELD_IN_SPRING = LocalDate.of(2026, 4, 5);

    @PersistenceContext
    EntityManager database;

    @Inject
    DemoAccounts demo;

    @Inject
    Runs runs;

    @Inject
    Courses courses;

    @Inject
    SurveyAnswering surveys;

    @Inject
    WaveSchedule schedule;

    @Inject
    PastStudies studies;

    @Inject
    Clock clock;

    @PostConstruct
    void makeWhenFresh() {
        if (!demo.freshlyMade() || courses.find(COURSE).isEmpty()) {
            return;
        }
        long begun = System.nanoTime();
        FictionalPeople people = new FictionalPeople(database, clock.instant());
        LocalDate day = heldOn(Japan.day(clock.instant()));
        finishedCourse(
                "hd-2026-2",
                new Bilingual("第2期", "2nd run"),
                "organizer",
                day,
                demo.doctors(),
                PlausibleAnswers::before,
                PlausibleAnswers::after);
        finishedCourse(
                "hd-minato-1",
                new Bilingual("みなと　第1期", "Minato, 1st run"),
                "organizer2",
                day.minusDays(14),
                people.doctors("past-doctor", 4),
                PlausibleAnswers::before,
                PlausibleAnswers::after);
        List<Long> spring = people.doctors("spring-doctor", 12);
        Run run = finishedCourse(
                "hd-2026-1",
                new Bilingual("第1期", "1st run"),
                "organizer",
                heldInSpring(Japan.day(clock.instant())),
                spring,
                i -> PlausibleAnswers.doctorBefore(i + PlausibleFollowUps.SPRING),
                i -> PlausibleAnswers.doctorAfter(i + PlausibleFollowUps.SPRING));
        askedAgain(run, spring);
        LOG.info(() -> "Demo runs made in " + (System.nanoTime() - begun) / 1_000_000 + " ms");
    }

    /** The day of the course; earlier when the clock has not come so far, because the run is over in any case. */
    static LocalDate heldOn(LocalDate today) {
        LocalDate latest = today.minusDays(30);
        return HELD_ON.isAfter(latest) ? latest : HELD_ON;
    }

    /** The day of the run of spring: so long ago that the questionnaire after six months is over. */
    static LocalDate heldInSpring(LocalDate today) {
        LocalDate latest = today.minusDays(225);
        return HELD_IN_SPRING.isAfter(latest) ? latest : HELD_IN_SPRING;
    }

    // All but one looked back; eight of twelve answered after three months and seven after six, not always the same.
    private void askedAgain(Run run, List<Long> doctors) {
        List.of("hd-then", "hd-t3", "hd-t6").forEach(instrument -> schedule.add(run.id(), instrument));
        for (int i = 0; i < doctors.size(); i++) {
            int number = i + PlausibleFollowUps.SPRING;
            if (i != 5) {
                surveys.submitFor(run.id(), "hd-then", doctors.get(i), PlausibleFollowUps.then(number));
            }
            if (i % 3 != 1) {
                surveys.submitFor(run.id(), "hd-t3", doctors.get(i), PlausibleFollowUps.threeMonths(number));
            }
            if (i % 2 == 0 || i == 3) {
                surveys.submitFor(run.id(), "hd-t6", doctors.get(i), PlausibleFollowUps.sixMonths(number));
            }
            database.flush();
            database.clear();
        }
    }

    private Run finishedCourse(
            String slug,
            Bilingual title,
            String organizer,
            LocalDate day,
            List<Long> doctors,
            IntFunction<Map<String, String>> before,
            IntFunction<Map<String, String>> after) {
        Run run = plan(slug, Run.SubjectKind.COURSE, COURSE, title, organizer, day, day);
        Instant morning = day.atTime(LocalTime.of(9, 0)).atZone(Japan.ZONE).toInstant();
        Instant evening = day.atTime(LocalTime.of(16, 30)).atZone(Japan.ZONE).toInstant();
        for (int i = 0; i < doctors.size(); i++) {
            long doctor = doctors.get(i);
            runs.admitted(run.id(), doctor, morning);
            database.flush();
            // Both questionnaires first: so the course is completed by its modules, on the day they were studied.
            surveys.submitFor(run.id(), "hd-t0", doctor, before.apply(i));
            surveys.submitFor(run.id(), "hd-t1", doctor, after.apply(i));
            studies.complete(run.id(), doctor, i % 3, evening);
            // Each query looks through everything the context holds; so it is emptied after each person.
            database.flush();
            database.clear();
        }
        return run;
    }

    private Run plan(
            String slug,
            Run.SubjectKind kind,
            String subject,
            Bilingual title,
            String organizer,
            LocalDate first,
            LocalDate last) {
        return runs.plan(new Run(
                slug,
                kind,
                subject,
                title,
                demo.teamOf(organizer),
                Japan.ZONE,
                first,
                last,
                Run.Joining.BY_ORGANIZER,
                clock.instant()));
    }
}
