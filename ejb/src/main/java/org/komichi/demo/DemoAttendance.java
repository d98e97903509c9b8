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
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.komichi.account.DemoAccounts;
import org.komichi.attendance.PastAttendance;
import org.komichi.attendance.PastAttendance.Stay;
import org.komichi.identity.Role;
import org.komichi.run.Run;
import org.komichi.run.Runs;
import org.komichi.shared.Bilingual;
import org.komichi.shared.Japan;
import org.komichi.skills.StationPlanning;
import org.komichi.survey.SurveyAnswering;
import org.komichi.survey.WaveSchedule;
import org.komichi.workshop.Eligibility;
import org.komichi.workshop.PastRegistrations;
import org.komichi.workshop.Venue;
import org.komichi.workshop.Workshop;
import org.komichi.workshop.WorkshopEditing;
import org.komichi.workshop.WorkshopPlan;
import org.komichi.workshop.WorkshopQuestionnaires;
import org.komichi.workshop.WorkshopSummary;

/** Workshops of a demonstration that people came to: the finished nurse series, and one that goes on now, to try the door. */
@Singleton
@Startup
@DependsOn({"DemoAccounts", "DemoRuns", "DemoWorkshops", "DemoSkills"})
@DeclareRoles(Role.Name.SYSTEM)
@RunAs(Role.Name.SYSTEM)
@PermitAll
public class DemoAttendance {
    private static final String SERIES = "nurse-series-1";
    private static final String BEFORE = "vn-t0";
    private static final String AFTER = "vn-t1";
    private static final String THREE_MONTHS = "vn-t3";
    private static final String SIX_MONTHS = "vn-t6";
    private static final String TODAY = "suction-today-1";
    private static final int STATIONS = 12;

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
    WorkshopQuestionnaires questionnaires;

    @Inject
    SurveyAnswering answers;

    @Inject
    WaveSchedule schedule;

    @Inject
    StationPlanning stations;

    @Inject
    Runs runs;

    @Inject
    Clock clock;

    @PostConstruct
    void makeWhenFresh() {
        if (!demo.freshlyMade()) {
            return;
        }
        FictionalPeople people = new FictionalPeople(database, clock.instant());
        finishedSeries(people.nurses(STATIONS));
        goingOnNow(people.waitingNurses("today", 10));
    }

    private void finishedSeries(List<Long> nurses) {
        LocalDate first =
                Japan.day(clock.instant()).minusDays(290).with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
        WorkshopSummary series = announce(
                SERIES,
                "nurse-series",
                new Bilingual("訪問看護師研修会（全5回）　第1期", "Visiting nurse series (5 sessions), 1st run"),
                new Bilingual("制度から呼吸、栄養、家族の支えまでを、5回の土曜日で学びました。", "Five Saturdays, from the schemes to the family."),
                NurseSeries.sessions(first, Japan.ZONE),
                nurses.size() + 1,
                4);
        questionnaires.choose(SERIES, BEFORE, AFTER);
        schedule.add(series.workshop().runId(), THREE_MONTHS);
        schedule.add(series.workshop().runId(), SIX_MONTHS);
        for (int i = 0; i < nurses.size(); i++) {
            // Before she has a seat by the clock of today.
            runs.admitted(
                    series.workshop().runId(),
                    nurses.get(i),
                    series.sessions().getFirst().startsAt());
            registrations.register(SERIES, nurses.get(i));
            attendance.attended(SERIES, nurses.get(i), stays(series, i));
            answered(series.workshop().runId(), nurses.get(i), i);
            database.flush();
            database.clear();
        }
        missedTwo(series);
    }

    // One answered nothing, five more did not answer afterwards; 17 of 24 did after three months and 13 after six: as
    // it goes.
    private void answered(long run, long nurse, int number) {
        if (number != 20) {
            answers.submitFor(run, BEFORE, nurse, PlausibleAnswers.beforeSeries(number));
        }
        if (number != 20 && (number < 4 || number % 4 != 3)) {
            answers.submitFor(run, AFTER, nurse, PlausibleAnswers.afterSeries(number));
        }
        int person = number + PlausibleAnswers.SERIES;
        if (number * 7 % 24 < 17) {
            answers.submitFor(run, THREE_MONTHS, nurse, PlausibleFollowUps.threeMonths(person));
        }
        if (number * 13 % 24 < 13) {
            answers.submitFor(run, SIX_MONTHS, nurse, PlausibleFollowUps.sixMonths(person));
        }
    }

    /** Who manages a station took part as well. She missed two meetings, and can make up for them in the second run. */
    private void missedTwo(WorkshopSummary series) {
        long manager = demo.get("manager");
        runs.admitted(
                series.workshop().runId(), manager, series.sessions().getFirst().startsAt());
        registrations.register(SERIES, manager);
        Map<Integer, Stay> stays = stays(series, 0);
        stays.keySet().removeAll(Set.of(3, 4));
        attendance.attended(SERIES, manager, stays);
        database.flush();
        database.clear();
    }

    // Most came to everything. A few missed one meeting and still completed; one went early from a required one, one
    // missed two.
    private static Map<Integer, Stay> stays(WorkshopSummary series, int nurse) {
        Map<Integer, Stay> stays = new HashMap<>();
        series.sessions().forEach(session -> {
            boolean missed = switch (session.position()) {
                case 1 -> nurse == 16;
                case 2 -> nurse % 6 == 1 || nurse == 16;
                case 5 -> nurse % 8 == 5;
                default -> false;
            };
            if (!missed) {
                Instant entered = session.startsAt().minus(Duration.ofMinutes(12 - nurse * 3 % 14));
                boolean early = session.position() == 3 && nurse == 7;
                stays.put(session.position(), new Stay(entered, early ? entered.plus(Duration.ofMinutes(80)) : null));
            }
        });
        return stays;
    }

    private void goingOnNow(List<Long> nurses) {
        Instant starts = clock.instant().truncatedTo(ChronoUnit.HOURS);
        announce(
                TODAY,
                TODAY,
                new Bilingual("吸引と気管カニューレの実技", "Suction and tracheostomy tubes: practice"),
                new Bilingual("人形を使って、吸引とカニューレ交換の手順を確かめます。", "Suction and changing a tube, on mannequins."),
                List.of(new WorkshopPlan.Session(
                        new Bilingual("実技", "Practice"), starts, starts.plus(Duration.ofHours(3)), true)),
                nurses.size() + 4,
                1);
        nurses.forEach(nurse -> registrations.register(TODAY, nurse));
        registrations.register(TODAY, demo.get("doctor"));
        registrations.register(TODAY, demo.get("nurse"));
        stations.offer(
                TODAY, Map.of("SK-1", List.of(demo.get("instructor")), "SK-2", List.of(demo.get("instructor"))), null);
        for (int i = 0; i < 3; i++) {
            attendance.attended(
                    TODAY, nurses.get(i), Map.of(1, new Stay(starts.minus(Duration.ofMinutes(10L - 3 * i)), null)));
        }
    }

    private WorkshopSummary announce(
            String slug,
            String subject,
            Bilingual title,
            Bilingual summary,
            List<WorkshopPlan.Session> sessions,
            int seats,
            int needed) {
        Instant first = sessions.getFirst().startsAt();
        Instant last = sessions.getLast().endsAt();
        return editing.announce(
                new Run(
                        slug,
                        Run.SubjectKind.WORKSHOP,
                        subject,
                        title,
                        demo.teamOf("organizer"),
                        Japan.ZONE,
                        Japan.day(first),
                        Japan.day(last),
                        Run.Joining.BY_ORGANIZER,
                        clock.instant()),
                new WorkshopPlan(
                        title,
                        summary,
                        Workshop.Format.ONSITE,
                        new Venue("みどり研修センター 3階（架空）", null, null, null),
                        sessions,
                        seats,
                        List.of(),
                        null,
                        null,
                        first.minus(Duration.ofDays(60)),
                        first.minus(Duration.ofHours(1)),
                        first.minus(Duration.ofDays(7)),
                        needed,
                        Eligibility.EVERYBODY),
                true);
    }
}
