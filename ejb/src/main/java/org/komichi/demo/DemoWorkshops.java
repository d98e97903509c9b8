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
import org.komichi.identity.Role;
import org.komichi.run.Run;
import org.komichi.shared.Bilingual;
import org.komichi.shared.Japan;
import org.komichi.station.PastNominations;
import org.komichi.workshop.Application;
import org.komichi.workshop.Eligibility;
import org.komichi.workshop.Instructors;
import org.komichi.workshop.PastRegistrations;
import org.komichi.workshop.Prework;
import org.komichi.workshop.Programme;
import org.komichi.workshop.Question;
import org.komichi.workshop.RegistrationTerms;
import org.komichi.workshop.Venue;
import org.komichi.workshop.Workshop;
import org.komichi.workshop.WorkshopEditing;
import org.komichi.workshop.WorkshopPlan;
import org.komichi.workshop.WorkshopQuestionnaires;

/** Workshops of a demonstration: the nurse series open for registration, and a skills day that is full and has a line. */
@Singleton
@Startup
@DependsOn({"DemoAccounts", "DemoRuns"})
@DeclareRoles(Role.Name.SYSTEM)
@RunAs(Role.Name.SYSTEM)
@PermitAll
public class DemoWorkshops {
    private static final RegistrationTerms ASKED = new RegistrationTerms(
            RegistrationTerms.Substitution.SAME_STATION,
            List.of(
                    new Question(
                            "visit",
                            "研修のあとの同行訪問を希望しますか",
                            "Would you like to go along on a visit afterwards?",
                            Question.Kind.YES_NO,
                            false,
                            List.of()),
                    new Question(
                            "lunch",
                            "昼食",
                            "Lunch",
                            Question.Kind.CHOICE,
                            false,
                            List.of(
                                    new Question.Option("持ってくる", "I bring my own"),
                                    new Question.Option("お弁当を頼む", "I order one")))));

    @PersistenceContext
    EntityManager database;

    @Inject
    DemoAccounts demo;

    @Inject
    WorkshopEditing editing;

    @Inject
    PastRegistrations registrations;

    @Inject
    WorkshopQuestionnaires questionnaires;

    @Inject
    PastNominations nominations;

    @Inject
    Clock clock;

    @PostConstruct
    void makeWhenFresh() {
        if (!demo.freshlyMade()) {
            return;
        }
        LocalDate saturday =
                Japan.day(clock.instant()).plusDays(45).with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
        FictionalPeople people = new FictionalPeople(database, clock.instant());
        nurseSeries(saturday, people);
        skillsDay(saturday.plusDays(8), people);
        studyGroup(saturday.plusDays(11), people);
    }

    /** Four evenings, of which everybody chooses; the second is in a small room. */
    private void studyGroup(LocalDate wednesday, FictionalPeople people) {
        List<WorkshopPlan.Session> evenings = new ArrayList<>();
        for (int week = 0; week < 4; week++) {
            Instant starts = at(wednesday.plusWeeks(week), 19);
            evenings.add(new WorkshopPlan.Session(
                    null,
                    new Bilingual("事例を語る夜　" + (week + 1), "An evening of cases, " + (week + 1)),
                    starts,
                    starts.plus(Duration.ofMinutes(90)),
                    false,
                    0,
                    week == 1 ? 3 : null));
        }
        announce(
                "study-group-1",
                new Bilingual("小児在宅の勉強会（水曜の夜）", "Study group in paediatric home care (Wednesday nights)"),
                new Bilingual(
                        "架空の事例を持ち寄り、職種をこえて話します。来られる夜だけで参加できます。",
                        "Fictional cases, talked over across professions. Come on the nights that suit you."),
                evenings,
                8,
                null,
                1,
                Eligibility.EVERYBODY,
                new RegistrationTerms(RegistrationTerms.Substitution.NO, List.of(), false, Prework.NONE, true),
                Instructors.NO_LIMIT);
        people.waitingNurses("study", 4).forEach(person -> registrations.register("study-group-1", person));
    }

    private void nurseSeries(LocalDate first, FictionalPeople people) {
        announce(
                "nurse-series-2",
                new Bilingual("訪問看護師研修会（全5回）　第2期", "Visiting nurse series (5 meetings), 2nd run"),
                new Bilingual(
                        "子どもの依頼がきたら受けてみよう、と思えるまで。制度から呼吸、栄養、家族の支えまでを、5回の土曜日で学びます。",
                        "From the schemes to breathing, feeding and the family, on five Saturdays."),
                NurseSeries.sessions(first, Japan.ZONE),
                24,
                2,
                4,
                new Eligibility(
                        Eligibility.Mode.ALL,
                        List.of(new Eligibility.Clause(Eligibility.About.PROFESSION, List.of("P05_VN")))),
                ASKED,
                Instructors.NO_LIMIT);
        registrations.apply(
                "nurse-series-2",
                people.applyingDoctor(),
                new Application(
                        Map.of("visit", Question.YES), "手話通訳をお願いします。（架空）", null, "同じ子どもを診る訪問看護師の方と、考え方をそろえたいです。"));
        questionnaires.choose("nurse-series-2", "vn-t0", "vn-t1");
        people.waitingNurses("applicant", 9).forEach(nurse -> registrations.register("nurse-series-2", nurse));
        nominations.nominate(
                "nurse-series-2",
                demo.stationOf("manager"),
                List.of(demo.get("nurse01"), demo.get("nurse02"), demo.get("nurse03")));
    }

    private void skillsDay(LocalDate sunday, FictionalPeople people) {
        Instant starts = at(sunday, 10);
        announce(
                "skills-day-1",
                new Bilingual("小児在宅の実技講習会", "Skills day in paediatric home care"),
                new Bilingual(
                        "気管カニューレ、吸引、胃瘻ボタンを、人形で確かめる一日です。",
                        "Tracheostomy tubes, suction and gastrostomy buttons, on mannequins."),
                List.of(new WorkshopPlan.Session(
                        new Bilingual("実技講習", "Skills stations"), starts, starts.plus(Duration.ofHours(6)), true)),
                12,
                null,
                1,
                Eligibility.EVERYBODY,
                new RegistrationTerms(
                        RegistrationTerms.Substitution.NO, List.of(), false, airwayAndFeeding(sunday.minusDays(7))),
                new Instructors(2, 6));
        registrations.register("skills-day-1", demo.get("nurse01"));
        people.waitingNurses("skills", 15).forEach(person -> registrations.register("skills-day-1", person));
    }

    /** What one reads before one does it with one's hands. */
    private static Prework airwayAndFeeding(LocalDate lastDay) {
        return new Prework(
                List.of(new Prework.Module("hd", "hd-4"), new Prework.Module("hd", "hd-5")),
                false,
                at(lastDay.plusDays(1), 0),
                Prework.Otherwise.SEAT_GOES_ON);
    }

    private void announce(
            String slug,
            Bilingual title,
            Bilingual summary,
            List<WorkshopPlan.Session> sessions,
            int seats,
            Integer stationLimit,
            int needed,
            Eligibility eligibility,
            RegistrationTerms terms,
            Instructors instructors) {
        Instant first = sessions.getFirst().startsAt();
        editing.announce(
                new Run(
                        slug,
                        Run.SubjectKind.WORKSHOP,
                        // Both runs of the nurse series are one series: who missed a meeting makes up for it in the
                        // other.
                        slug.startsWith("nurse-series") ? "nurse-series" : slug,
                        title,
                        demo.teamOf("organizer"),
                        Japan.ZONE,
                        Japan.day(first),
                        Japan.day(sessions.getLast().endsAt()),
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
                        stationLimit,
                        null,
                        clock.instant().minus(Duration.ofDays(1)),
                        first.minus(Duration.ofDays(14)),
                        first.minus(Duration.ofDays(7)),
                        needed,
                        eligibility,
                        kind(sessions, terms),
                        Programme.NONE,
                        terms,
                        instructors),
                true);
    }

    private static Workshop.Kind kind(List<WorkshopPlan.Session> sessions, RegistrationTerms terms) {
        if (terms.choosing()) {
            return Workshop.Kind.STUDY_GROUP;
        }
        return sessions.size() > 1 ? Workshop.Kind.SERIES : Workshop.Kind.SKILLS;
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).atZone(Japan.ZONE).toInstant();
    }
}
