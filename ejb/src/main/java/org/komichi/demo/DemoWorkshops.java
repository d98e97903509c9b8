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
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.komichi.identity.DemoAccounts;
import org.komichi.identity.Role;
import org.komichi.run.Run;
import org.komichi.shared.Bilingual;
import org.komichi.workshop.Eligibility;
import org.komichi.workshop.PastRegistrations;
import org.komichi.workshop.Venue;
import org.komichi.workshop.Workshop;
import org.komichi.workshop.WorkshopEditing;
import org.komichi.workshop.WorkshopPlan;

/** Workshops of a demonstration: the nurse series open for registration, and a skills day that is full and has a line. */
@Singleton
@Startup
@DependsOn({"DemoAccounts", "DemoRuns"})
@DeclareRoles(Role.Name.SYSTEM)
@RunAs(Role.Name.SYSTEM)
@PermitAll
public class DemoWorkshops {
    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    @PersistenceContext
    EntityManager database;

    @Inject
    DemoAccounts demo;

    @Inject
    WorkshopEditing editing;

    @Inject
    PastRegistrations registrations;

    @Inject
    Clock clock;

    @PostConstruct
    void makeWhenFresh() {
        if (!demo.freshlyMade()) {
            return;
        }
        LocalDate saturday =
                LocalDate.now(clock.withZone(ZONE)).plusDays(45).with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
        FictionalPeople people = new FictionalPeople(database, clock.instant());
        nurseSeries(saturday, people);
        skillsDay(saturday.plusDays(8), people);
    }

    private void nurseSeries(LocalDate first, FictionalPeople people) {
        List<Bilingual> titles = List.of(
                new Bilingual("小児在宅の全体像・制度・相談支援専門員", "Overview, schemes, who coordinates"),
                new Bilingual("子どもの成長・発達と病態生理、観察とコミュニケーション", "Growth, pathophysiology, observation"),
                new Bilingual("呼吸のケア：気管切開・吸引・呼吸器・排痰", "Respiratory care"),
                new Bilingual("栄養・排泄・皮膚・薬：胃瘻、注入、HPN、導尿", "Nutrition, elimination, skin, medicines"),
                new Bilingual("家族・きょうだい・学校・急変・看取り：事例で学ぶ", "Family, school, emergencies, end of life"));
        List<Integer> minutes = List.of(150, 150, 180, 180, 180);
        List<WorkshopPlan.Session> sessions = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            Instant starts = at(first.plusWeeks(2L * i), 13);
            sessions.add(new WorkshopPlan.Session(
                    titles.get(i), starts, starts.plus(Duration.ofMinutes(minutes.get(i))), i == 2 || i == 3));
        }
        announce(
                "nurse-series-2",
                new Bilingual("訪問看護師研修会（全5回）　第2期", "Visiting nurse series (5 meetings), 2nd run"),
                new Bilingual(
                        "子どもの依頼がきたら受けてみよう、と思えるまで。制度から呼吸、栄養、家族の支えまでを、5回の土曜日で学びます。",
                        "From the schemes to breathing, feeding and the family, on five Saturdays."),
                sessions,
                24,
                2,
                4,
                new Eligibility(
                        Eligibility.Mode.ALL,
                        List.of(new Eligibility.Clause(Eligibility.About.PROFESSION, List.of("P05_VN")))));
        people.waitingNurses("applicant", 9).forEach(nurse -> registrations.register("nurse-series-2", nurse));
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
                Eligibility.EVERYBODY);
        people.waitingNurses("skills", 15).forEach(person -> registrations.register("skills-day-1", person));
    }

    private void announce(
            String slug,
            Bilingual title,
            Bilingual summary,
            List<WorkshopPlan.Session> sessions,
            int seats,
            Integer stationLimit,
            int needed,
            Eligibility eligibility) {
        Instant first = sessions.getFirst().startsAt();
        editing.announce(
                new Run(
                        slug,
                        Run.SubjectKind.WORKSHOP,
                        slug,
                        title,
                        demo.teamOf("organizer"),
                        ZONE,
                        LocalDate.ofInstant(first, ZONE),
                        LocalDate.ofInstant(sessions.getLast().endsAt(), ZONE),
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
                        eligibility),
                true);
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).atZone(ZONE).toInstant();
    }
}
