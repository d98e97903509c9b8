package org.komichi.demo;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.komichi.account.DemoAccounts;
import org.komichi.account.GuestPeople;
import org.komichi.identity.EmailAddress;
import org.komichi.identity.Profile;
import org.komichi.identity.Role;
import org.komichi.run.Run;
import org.komichi.shared.Bilingual;
import org.komichi.shared.Japan;
import org.komichi.workshop.Application;
import org.komichi.workshop.Eligibility;
import org.komichi.workshop.Instructors;
import org.komichi.workshop.Programme;
import org.komichi.workshop.Question;
import org.komichi.workshop.RegistrationTerms;
import org.komichi.workshop.SeatsForGuests;
import org.komichi.workshop.Venue;
import org.komichi.workshop.Workshop;
import org.komichi.workshop.WorkshopEditing;
import org.komichi.workshop.WorkshopPlan;

/** A public symposium of a demonstration, to which families and others come without an account. */
@Singleton
@Startup
@DependsOn({"DemoAccounts", "DemoRuns", "DemoWorkshops"})
@DeclareRoles(Role.Name.SYSTEM)
@RunAs(Role.Name.SYSTEM)
@PermitAll
public class DemoSymposium {
    private static final String SLUG = "family-symposium-1";
    private static final String[][] GUESTS = {
        {"空木 はるか", "うつぎ はるか", "X07_FAMILY"},
        {"雲手 なぎさ", "くもて なぎさ", "X07_FAMILY"},
        {"星見谷 そら", "ほしみだに そら", "X06_STUDENT"},
        {"風待 いずみ", "かぜまち いずみ", "X08_PUBLIC"},
    };

    @Inject
    DemoAccounts demo;

    @Inject
    WorkshopEditing editing;

    @Inject
    GuestPeople people;

    @Inject
    SeatsForGuests seats;

    @Inject
    Clock clock;

    @PostConstruct
    void makeWhenFresh() {
        if (demo.freshlyMade()) {
            announce(Japan.day(clock.instant()).plusDays(60).with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
            for (int i = 0; i < GUESTS.length; i++) {
                Profile told = people.told(GUESTS[i][0], GUESTS[i][1], GUESTS[i][2]);
                long guest = people.welcome(
                        new EmailAddress("guest%02d@komichi.example".formatted(i + 1)), told, Locale.JAPANESE);
                seats.register(
                        SLUG,
                        guest,
                        told.profession(),
                        new Application(Map.of("child", Question.NO), null, null, null));
            }
        }
    }

    private void announce(LocalDate day) {
        Instant starts = day.atTime(13, 30).atZone(Japan.ZONE).toInstant();
        Bilingual title =
                new Bilingual("公開シンポジウム「子どもと、家で暮らす」", "Public symposium: living at home with a child who needs care");
        editing.announce(
                new Run(
                        SLUG,
                        Run.SubjectKind.WORKSHOP,
                        SLUG,
                        title,
                        demo.teamOf("organizer"),
                        Japan.ZONE,
                        day,
                        day,
                        Run.Joining.BY_ORGANIZER,
                        clock.instant()),
                new WorkshopPlan(
                        title,
                        new Bilingual(
                                "ご家族、支える職種、地域のみなさんが、同じ会場で話します。どなたでも参加できます。（架空の会です）",
                                "Families, professionals and neighbours talk in one room. Everybody is welcome. (A fictional event)"),
                        Workshop.Format.ONSITE,
                        new Venue("みどり市民ホール（架空）", null, null, null),
                        List.of(new WorkshopPlan.Session(
                                new Bilingual("シンポジウム", "Symposium"), starts, starts.plus(Duration.ofHours(3)), true)),
                        40,
                        List.of(),
                        null,
                        null,
                        clock.instant().minus(Duration.ofDays(1)),
                        starts.minus(Duration.ofDays(2)),
                        starts.minus(Duration.ofDays(1)),
                        1,
                        Eligibility.EVERYBODY,
                        Workshop.Kind.SYMPOSIUM,
                        Programme.NONE,
                        new RegistrationTerms(
                                RegistrationTerms.Substitution.NO,
                                List.of(new Question(
                                        "child",
                                        "お子さんと一緒にいらっしゃいますか",
                                        "Will a child come with you?",
                                        Question.Kind.YES_NO,
                                        false,
                                        List.of())),
                                true),
                        Instructors.NO_LIMIT),
                true);
    }
}
