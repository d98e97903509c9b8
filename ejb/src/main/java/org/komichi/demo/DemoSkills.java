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
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.komichi.account.DemoAccounts;
import org.komichi.attendance.PastAttendance;
import org.komichi.attendance.PastAttendance.Stay;
import org.komichi.identity.Role;
import org.komichi.identity.RoleGrant;
import org.komichi.run.Run;
import org.komichi.shared.Bilingual;
import org.komichi.shared.Japan;
import org.komichi.skills.PastAssessments;
import org.komichi.skills.StationPlanning;
import org.komichi.workshop.Eligibility;
import org.komichi.workshop.PastRegistrations;
import org.komichi.workshop.Programme;
import org.komichi.workshop.RegistrationTerms;
import org.komichi.workshop.Venue;
import org.komichi.workshop.Workshop;
import org.komichi.workshop.WorkshopEditing;
import org.komichi.workshop.WorkshopPlan;

/**
 * A finished skills day of a demonstration: six nurses at three stations, some of whom go again. At the first station two
 * instructors look at the same tries, and do not always agree.
 */
@Singleton
@Startup
@DependsOn({"DemoAccounts", "DemoRuns", "DemoWorkshops", "PlatformPacks"})
@DeclareRoles(Role.Name.SYSTEM)
@RunAs(Role.Name.SYSTEM)
@PermitAll
public class DemoSkills {
    private static final String DAY = "skills-day-0";
    private static final int OTHERS = 5;

    @PersistenceContext
    EntityManager database;

    @Inject
    DemoAccounts demo;

    @Inject
    WorkshopEditing editing;

    @Inject
    PastRegistrations registrations;

    @Inject
    PastAttendance attendance;

    @Inject
    StationPlanning planning;

    @Inject
    PastAssessments assessments;

    @Inject
    Clock clock;

    @PostConstruct
    void makeWhenFresh() {
        if (!demo.freshlyMade()) {
            return;
        }
        Instant starts = Japan.day(clock.instant())
                .minusDays(40)
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))
                .atTime(LocalTime.of(10, 0))
                .atZone(Japan.ZONE)
                .toInstant();
        announce(starts);
        planning.offer("skills-day-1", Map.of("SK-1", List.of(), "SK-2", List.of(), "SK-4", List.of()), null);
        long instructor = demo.get("instructor");
        planning.offer(DAY, Map.of("SK-1", List.of(instructor), "SK-2", List.of(instructor), "SK-4", List.of()), null);
        List<Long> nurses = new ArrayList<>(List.of(demo.get("nurse")));
        nurses.addAll(new FictionalPeople(database, clock.instant()).waitingNurses("practice", OTHERS));
        for (long nurse : nurses) {
            registrations.register(DAY, nurse);
            attendance.attended(DAY, nurse, Map.of(1, new Stay(starts.minus(Duration.ofMinutes(8)), null)));
        }
        long second = secondInstructor();
        for (int i = 0; i < nurses.size(); i++) {
            looks(nurses.get(i), i, instructor, starts);
            if (i != 3) {
                assessments.assessed(
                        DAY,
                        "SK-1",
                        nurses.get(i),
                        second,
                        List.of(i % 2 == 0 ? "stylet" : "sixty-seconds"),
                        null,
                        true,
                        starts.plus(Duration.ofMinutes(20 + 4L * i + (i == 2 ? 40 : 0))));
            }
        }
    }

    private long secondInstructor() {
        long person = new FictionalPeople(database, clock.instant()).secondInstructor();
        long run = database.createQuery("select w.runId from Workshop w where w.slug = :day", Long.class)
                .setParameter("day", DAY)
                .getSingleResult();
        database.persist(RoleGrant.inRun(person, Role.INSTRUCTOR, run, clock.instant()));
        return person;
    }

    // The first passes what she came for; of the others one goes again, one did so and passed, one left before the
    // last.
    private void looks(long nurse, int number, long instructor, Instant starts) {
        Instant first = starts.plus(Duration.ofMinutes(20 + 4L * number));
        Instant second = first.plus(Duration.ofMinutes(40));
        switch (number) {
            case 1 -> {
                looks(
                        "SK-1",
                        nurse,
                        instructor,
                        List.of("sixty-seconds", "fixation"),
                        "抜けたあとの順番を、声に出して練習しましょう。",
                        first);
                looks("SK-2", nurse, instructor, List.of(), null, second);
            }
            case 2 -> {
                looks("SK-1", nurse, instructor, List.of("stylet"), null, first);
                looks("SK-1", nurse, instructor, List.of(), "二度目は落ち着いてできました。", second);
            }
            case 3 -> looks("SK-2", nurse, instructor, List.of("ten-seconds"), null, first);
            default -> {
                looks("SK-1", nurse, instructor, List.of(), null, first);
                looks("SK-2", nurse, instructor, List.of("one-humidifier"), null, second);
                looks("SK-4", nurse, instructor, List.of("direction"), null, second.plus(Duration.ofMinutes(30)));
            }
        }
    }

    private void looks(String station, long nurse, long instructor, List<String> left, String remark, Instant at) {
        assessments.assessed(DAY, station, nurse, instructor, left, remark, false, at);
    }

    private void announce(Instant starts) {
        Bilingual title = new Bilingual("小児在宅の実技講習会（第0回）", "Skills day in paediatric home care (pilot)");
        LocalDate day = Japan.day(starts);
        editing.announce(
                new Run(
                        DAY,
                        Run.SubjectKind.WORKSHOP,
                        DAY,
                        title,
                        demo.teamOf("organizer"),
                        Japan.ZONE,
                        day,
                        day,
                        Run.Joining.BY_ORGANIZER,
                        clock.instant()),
                new WorkshopPlan(
                        title,
                        new Bilingual("少人数で三つのステーションを回りました。", "A small group went round three stations."),
                        Workshop.Format.ONSITE,
                        new Venue("みどり研修センター 3階（架空）", null, null, null),
                        List.of(new WorkshopPlan.Session(
                                new Bilingual("実技講習", "Skills stations"),
                                starts,
                                starts.plus(Duration.ofHours(3)),
                                true)),
                        OTHERS + 1,
                        List.of(),
                        null,
                        null,
                        starts.minus(Duration.ofDays(60)),
                        starts.minus(Duration.ofDays(1)),
                        starts.minus(Duration.ofDays(7)),
                        1,
                        Eligibility.EVERYBODY,
                        Workshop.Kind.SKILLS,
                        Programme.NONE,
                        RegistrationTerms.PLAIN),
                true);
    }
}
