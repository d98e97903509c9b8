package org.komichi.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.komichi.run.Run;
import org.komichi.shared.Bilingual;
import org.komichi.shared.ChangedMeanwhile;
import org.komichi.shared.NotFound;
import org.komichi.shared.Paging;
import org.komichi.shared.Sorting;
import org.komichi.support.Acting;
import org.komichi.support.House;
import org.komichi.workshop.ChangeNotice;
import org.komichi.workshop.Eligibility;
import org.komichi.workshop.Instructors;
import org.komichi.workshop.InstructorsTooFew;
import org.komichi.workshop.PlannedWorkshop;
import org.komichi.workshop.Programme;
import org.komichi.workshop.QuotasExceedFreeSeats;
import org.komichi.workshop.RegistrationBook;
import org.komichi.workshop.RegistrationLine;
import org.komichi.workshop.RegistrationStatus;
import org.komichi.workshop.RegistrationStep;
import org.komichi.workshop.RegistrationTerms;
import org.komichi.workshop.SeatsTaken;
import org.komichi.workshop.SessionDayHasCome;
import org.komichi.workshop.SessionPlacesTaken;
import org.komichi.workshop.Venue;
import org.komichi.workshop.WordWhyNeeded;
import org.komichi.workshop.Workshop;
import org.komichi.workshop.WorkshopEditing;
import org.komichi.workshop.WorkshopIsCancelled;
import org.komichi.workshop.WorkshopPlan;
import org.komichi.workshop.WorkshopRegistration;
import org.komichi.workshop.WorkshopSummary;
import org.komichi.workshop.Workshops;

/** An organizer edits a workshop in the real server: what is stored, who is told, and what is refused. */
@ExtendWith(ArquillianExtension.class)
class WorkshopEditingIT {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final LocalDate FIRST = LocalDate.now(TOKYO).plusDays(30);

    @EJB(lookup = "java:app/komichi-ejb/WorkshopEditing!org.komichi.workshop.WorkshopEditing")
    WorkshopEditing editing;

    @EJB(lookup = "java:app/komichi-ejb/WorkshopRegistration!org.komichi.workshop.WorkshopRegistration")
    WorkshopRegistration registration;

    @EJB(lookup = "java:app/komichi-ejb/RegistrationBook!org.komichi.workshop.RegistrationBook")
    RegistrationBook book;

    @EJB(lookup = "java:app/komichi-ejb/Workshops!org.komichi.workshop.Workshops")
    Workshops workshops;

    @Inject
    House house;

    private long organizer;
    private String slug;

    @BeforeEach
    void two_seats_at_two_meetings_with_two_who_sit_and_one_who_waits() throws Exception {
        long team = house.team();
        organizer = house.organizerOf(team);
        slug = "e-" + UUID.randomUUID();
        WorkshopPlan plan = plan(2, List.of(), meeting(null, "第1回", 0, 13), meeting(null, "第2回", 14, 13));
        organizing(() -> editing.announce(run(slug, team, plan), plan, true));
        for (int i = 0; i < 3; i++) {
            long person = house.doctor();
            Acting.as(person, House.LEARNER, () -> registration.register(slug));
        }
    }

    @Test
    void a_plan_comes_back_as_it_was_made() throws Exception {
        WorkshopPlan stored = planned().plan();
        assertEquals(Workshop.Kind.SKILLS, stored.kind());
        assertEquals("架空　次郎", stored.programme().speakers().getFirst().name());
        assertEquals(
                "https://read.example/1",
                stored.programme().materials().getFirst().link());
        assertEquals(20, stored.sessions().getFirst().breakMinutes());
        assertEquals("https://meet.example/1", stored.venue().meetingLink());
    }

    @Test
    void a_moved_meeting_keeps_its_row_and_everybody_who_wants_to_come_is_told_once() throws Exception {
        PlannedWorkshop before = planned();
        List<WorkshopPlan.Session> sessions = before.plan().sessions();
        Long first = sessions.getFirst().id();
        // The first meeting now comes last: two rows change places.
        WorkshopPlan after = plan(
                3,
                List.of(),
                meeting(sessions.get(1).id(), "第2回", 14, 13),
                meeting(first, "第1回", 21, 10),
                meeting(null, "追加の回", 28, 10));
        ChangeNotice notice = organizing(() -> editing.notice(slug, after));
        assertEquals(2, notice.changes().size());
        assertEquals(2, notice.seated());
        assertEquals(1, notice.waiting());
        assertEquals(0, letters("workshop-changed"), "asking tells nobody");

        change(before.summary().workshop().edition(), after);
        List<WorkshopPlan.Session> stored = planned().plan().sessions();
        assertEquals(
                List.of("第2回", "第1回", "追加の回"),
                stored.stream().map(session -> session.title().ja()).toList());
        assertEquals(first, stored.get(1).id());
        assertEquals(3, letters("workshop-changed"));
        assertEquals(3, statuses(RegistrationStatus.CONFIRMED), "the new seat goes to who waited");
        assertEquals(
                FIRST.plusDays(28),
                organizing(() -> workshops.organized(slug))
                        .sessions()
                        .getLast()
                        .endsAt()
                        .atZone(TOKYO)
                        .toLocalDate());
        assertEquals(
                1L, house.count("select count(*) from run where slug = ?1 and ends_on = ?2", slug, FIRST.plusDays(28)));
    }

    @Test
    void a_stale_tab_and_a_refused_change_leave_everything_as_it_was() throws Exception {
        PlannedWorkshop seen = planned();
        WorkshopPlan same = seen.plan();
        int edition = seen.summary().workshop().edition();
        WorkshopPlan moved = plan(
                2,
                List.of(),
                meeting(same.sessions().get(0).id(), "第1回", 1, 13),
                meeting(same.sessions().get(1).id(), "第2回", 14, 13));
        change(edition, moved);
        assertThrows(ChangedMeanwhile.class, () -> change(edition, same));
        assertThrows(SeatsTaken.class, () -> change(edition + 1, with(moved, 1, List.of())));
        assertThrows(
                QuotasExceedFreeSeats.class,
                () -> change(edition + 1, with(moved, 3, List.of(new WorkshopPlan.Quota(Set.of("P05_VN"), 2, null)))));
        assertEquals(moved, planned().plan());
        assertEquals(3, letters("workshop-changed"));
    }

    @Test
    void instructors_and_rooms_limit_the_seats_and_cannot_be_fewer_than_those_who_have_one() throws Exception {
        PlannedWorkshop seen = planned();
        int edition = seen.summary().workshop().edition();
        WorkshopPlan large = with(seen.plan(), 9, List.of());
        assertThrows(InstructorsTooFew.class, () -> change(edition, taught(large, new Instructors(1, 1))));
        assertThrows(SessionPlacesTaken.class, () -> change(edition, withRoom(large, 1)));
        assertEquals(2, planned().plan().seats(), "what was refused changed nothing");
        change(edition, taught(large, new Instructors(1, 2)));
        assertEquals(2, rowsOfSeats());
        assertEquals(1, statuses(RegistrationStatus.WAITLISTED));
        change(edition + 1, taught(large, new Instructors(1, 3)));
        assertEquals(3, statuses(RegistrationStatus.CONFIRMED), "who waited has the seat that one more place gives");
        assertEquals(3, rowsOfSeats());
        assertEquals(9, planned().plan().seats(), "what was planned stays");
        change(edition + 2, withRoom(large, 5));
        assertEquals(5, rowsOfSeats());
    }

    private long rowsOfSeats() throws Exception {
        return house.count(
                "select count(*) from workshop_seat where workshop_id = (select id from workshop where slug = ?1)",
                slug);
    }

    private static WorkshopPlan taught(WorkshopPlan plan, Instructors instructors) {
        return new WorkshopPlan(
                plan.title(),
                plan.summary(),
                plan.format(),
                plan.venue(),
                plan.sessions(),
                plan.seats(),
                plan.quotas(),
                plan.stationLimit(),
                plan.offerHours(),
                plan.opensAt(),
                plan.closesAt(),
                plan.cancelUntil(),
                plan.sessionsNeeded(),
                plan.eligibility(),
                plan.kind(),
                plan.programme(),
                plan.terms(),
                instructors);
    }

    /** The same with so many places in the room of the first meeting. */
    private static WorkshopPlan withRoom(WorkshopPlan plan, int places) {
        List<WorkshopPlan.Session> sessions = new ArrayList<>(plan.sessions());
        WorkshopPlan.Session first = sessions.getFirst();
        sessions.set(
                0,
                new WorkshopPlan.Session(
                        first.id(),
                        first.title(),
                        first.startsAt(),
                        first.endsAt(),
                        first.required(),
                        first.breakMinutes(),
                        places));
        return plan(plan.seats(), plan.quotas(), sessions.toArray(WorkshopPlan.Session[]::new));
    }

    @Test
    void registrations_do_not_make_an_organizers_form_stale() throws Exception {
        PlannedWorkshop seen = planned();
        long late = house.doctor();
        Acting.as(late, House.LEARNER, () -> registration.register(slug));
        change(seen.summary().workshop().edition(), seen.plan());
    }

    @Test
    void a_meeting_whose_day_has_come_cannot_be_left_out() throws Exception {
        house.change(
                "update workshop_session set starts_at = ?1, ends_at = ?2 where position = 1 and workshop_id = (select id from workshop where slug = ?3)",
                java.sql.Timestamp.from(Instant.now()),
                java.sql.Timestamp.from(Instant.now().plusSeconds(7200)),
                slug);
        PlannedWorkshop seen = planned();
        assertThrows(
                SessionDayHasCome.class,
                () -> change(
                        seen.summary().workshop().edition(),
                        plan(2, List.of(), meeting(seen.plan().sessions().get(1).id(), "第2回", 14, 13))));
        assertEquals(2, planned().plan().sessions().size());
    }

    @Test
    void a_cancelled_workshop_ends_every_registration_tells_why_and_stays_to_be_found() throws Exception {
        assertThrows(WordWhyNeeded.class, () -> cancel("　"));
        cancel("大雪のため");
        cancel("二度目");
        assertEquals(3, letters("workshop-cancelled"));
        assertEquals(0, letters("workshop-ended"), "one letter, not two");
        assertEquals(3, statuses(RegistrationStatus.CANCELLED));
        WorkshopSummary found = workshops.get(slug);
        assertEquals(Workshop.State.CANCELLED, found.workshop().state());
        assertEquals("大雪のため", found.workshop().cancelReason());
        assertThrows(
                WorkshopIsCancelled.class,
                () -> organizing(() -> {
                    editing.publish(slug);
                    return null;
                }));
        PlannedWorkshop seen = planned();
        assertThrows(
                WorkshopIsCancelled.class,
                () -> change(seen.summary().workshop().edition(), seen.plan()));
    }

    @Test
    void a_copy_is_a_draft_without_people_on_other_days_and_is_made_once() throws Exception {
        String next = "c-" + UUID.randomUUID();
        LocalDate day = FIRST.plusDays(364);
        organizing(() -> editing.copy(slug, next, day));
        WorkshopSummary copy = organizing(() -> editing.copy(slug, next, day));
        assertEquals(Workshop.State.DRAFT, copy.workshop().state());
        assertEquals(0, copy.seated() + copy.waiting());
        assertEquals(
                List.of(day, day.plusDays(14)),
                copy.sessions().stream()
                        .map(session -> session.startsAt().atZone(TOKYO).toLocalDate())
                        .toList());
        assertEquals(planned().plan().programme(), copy.workshop().programme());
        assertThrows(NotFound.class, () -> workshops.get(next));
        organizing(() -> {
            editing.publish(next);
            return null;
        });
        assertTrue(workshops.get(next).workshop().visible());
    }

    @Test
    void the_book_says_how_each_decision_came_about() throws Exception {
        cancel("大雪のため");
        List<RegistrationLine> lines = organizing(() -> book.page(slug, new Paging(0, 30), Sorting.NONE))
                .items();
        assertEquals(
                List.of(1L, 2L, 3L),
                lines.stream().map(RegistrationLine::arrival).toList());
        assertEquals(
                List.of(RegistrationStep.Cause.REGISTERED, RegistrationStep.Cause.CALLED_OFF),
                lines.getFirst().steps().stream().map(RegistrationStep::cause).toList());
        List<RegistrationLine> byName = organizing(() -> book.page(slug, new Paging(0, 2), new Sorting("name", true)))
                .items();
        assertEquals(2, byName.size());
        assertEquals(3, organizing(() -> book.all(slug)).size());
        assertEquals(2, organizing(() -> book.seats(slug)).getFirst().seats());
        assertEquals(
                1L,
                house.count(
                        "select count(*) from audit_entry where action = 'workshop-registrations-exported' and subject_id = (select cast(id as varchar(80)) from workshop where slug = ?1)",
                        slug));
    }

    @Test
    void another_teams_organizer_sees_and_changes_nothing() throws Exception {
        PlannedWorkshop seen = planned();
        long stranger = house.organizerOf(house.team());
        Stream.<Callable<?>>of(
                        () -> editing.planned(slug),
                        () -> editing.notice(slug, seen.plan()),
                        () -> editing.copy(slug, "x-" + UUID.randomUUID(), FIRST),
                        () -> book.page(slug, new Paging(0, 30), Sorting.NONE),
                        () -> book.all(slug),
                        () -> book.seats(slug),
                        () -> {
                            editing.change(slug, seen.summary().workshop().edition(), seen.plan());
                            return null;
                        },
                        () -> {
                            editing.publish(slug);
                            return null;
                        },
                        () -> {
                            editing.cancel(slug, "よそから");
                            return null;
                        })
                .forEach(deed -> assertThrows(NotFound.class, () -> Acting.as(stranger, House.ORGANIZER, deed)));
    }

    private PlannedWorkshop planned() throws Exception {
        return organizing(() -> editing.planned(slug));
    }

    private void change(int edition, WorkshopPlan plan) throws Exception {
        organizing(() -> {
            editing.change(slug, edition, plan);
            return null;
        });
    }

    private void cancel(String reason) throws Exception {
        organizing(() -> {
            editing.cancel(slug, reason);
            return null;
        });
    }

    private <V> V organizing(Callable<V> deed) throws Exception {
        return Acting.as(organizer, House.ORGANIZER, deed);
    }

    private long letters(String template) throws Exception {
        return house.count(
                "select count(*) from outbox_message where template = ?1 and person_id in (select person_id from workshop_registration where workshop_id = (select id from workshop where slug = ?2))",
                template,
                slug);
    }

    private long statuses(RegistrationStatus status) throws Exception {
        return house.count(
                "select count(*) from workshop_registration where status = ?1 and workshop_id = (select id from workshop where slug = ?2)",
                status.name(),
                slug);
    }

    private static WorkshopPlan.Session meeting(Long id, String title, int days, int hour) {
        Instant starts =
                FIRST.plusDays(days).atTime(LocalTime.of(hour, 0)).atZone(TOKYO).toInstant();
        return new WorkshopPlan.Session(id, new Bilingual(title, null), starts, starts.plusSeconds(7200), true, 20);
    }

    private static WorkshopPlan plan(int seats, List<WorkshopPlan.Quota> quotas, WorkshopPlan.Session... sessions) {
        Instant now = Instant.ofEpochSecond(Instant.now().getEpochSecond());
        return new WorkshopPlan(
                new Bilingual("架空の講習会", null),
                new Bilingual("架空です。", null),
                Workshop.Format.HYBRID,
                new Venue("A館（架空）", null, null, "https://meet.example/1"),
                new ArrayList<>(List.of(sessions)),
                seats,
                quotas,
                null,
                null,
                now.minusSeconds(60),
                now.plusSeconds(86400),
                now.plusSeconds(86400),
                1,
                Eligibility.EVERYBODY,
                Workshop.Kind.SKILLS,
                new Programme(
                        List.of(new Programme.Speaker("架空　次郎", "架空病院", "なし")),
                        List.of(new Programme.Material("予習", "https://read.example/1", Programme.When.BEFORE))),
                RegistrationTerms.PLAIN);
    }

    private static WorkshopPlan with(WorkshopPlan plan, int seats, List<WorkshopPlan.Quota> quotas) {
        return plan(seats, quotas, plan.sessions().toArray(WorkshopPlan.Session[]::new));
    }

    private static Run run(String slug, long team, WorkshopPlan plan) {
        return new Run(
                slug,
                Run.SubjectKind.WORKSHOP,
                slug,
                plan.title(),
                team,
                TOKYO,
                plan.firstDay(TOKYO),
                plan.lastDay(TOKYO),
                Run.Joining.BY_ORGANIZER,
                Instant.now());
    }
}
