package org.komichi.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.komichi.course.QuizPart;
import org.komichi.prework.Checklist;
import org.komichi.prework.Preparation;
import org.komichi.prework.PreworkBook;
import org.komichi.prework.PreworkStanding;
import org.komichi.prework.PreworkTerm;
import org.komichi.run.Run;
import org.komichi.run.Runs;
import org.komichi.shared.Bilingual;
import org.komichi.shared.NotFound;
import org.komichi.shared.Paging;
import org.komichi.shared.Sorting;
import org.komichi.support.Acting;
import org.komichi.support.Classroom;
import org.komichi.support.House;
import org.komichi.survey.Participation;
import org.komichi.survey.Waves;
import org.komichi.workshop.AttendanceIsNoted;
import org.komichi.workshop.Eligibility;
import org.komichi.workshop.OfferTerm;
import org.komichi.workshop.OldRegistrations;
import org.komichi.workshop.OnlyDraftsAreDiscarded;
import org.komichi.workshop.Prework;
import org.komichi.workshop.PreworkTooSoon;
import org.komichi.workshop.Programme;
import org.komichi.workshop.QuotasExceedFreeSeats;
import org.komichi.workshop.Registered;
import org.komichi.workshop.RegistrationBook;
import org.komichi.workshop.RegistrationStatus;
import org.komichi.workshop.RegistrationTerms;
import org.komichi.workshop.Venue;
import org.komichi.workshop.Workshop;
import org.komichi.workshop.WorkshopEditing;
import org.komichi.workshop.WorkshopPlan;
import org.komichi.workshop.WorkshopQuestionnaires;
import org.komichi.workshop.WorkshopRegistration;

/** From the draft to the end of the term in the real server: work beforehand, called off, discarded, forgotten. */
@ExtendWith(ArquillianExtension.class)
class WorkshopLifeIT {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final String MODULE = "hd-1";

    @EJB(lookup = "java:app/komichi-ejb/WorkshopRegistration!org.komichi.workshop.WorkshopRegistration")
    WorkshopRegistration registration;

    @EJB(lookup = "java:app/komichi-ejb/WorkshopEditing!org.komichi.workshop.WorkshopEditing")
    WorkshopEditing editing;

    @EJB(lookup = "java:app/komichi-ejb/WorkshopQuestionnaires!org.komichi.workshop.WorkshopQuestionnaires")
    WorkshopQuestionnaires questionnaires;

    @EJB(lookup = "java:app/komichi-ejb/RegistrationBook!org.komichi.workshop.RegistrationBook")
    RegistrationBook book;

    @EJB(lookup = "java:app/komichi-ejb/OldRegistrations!org.komichi.workshop.OldRegistrations")
    OldRegistrations old;

    @EJB(lookup = "java:app/komichi-ejb/OfferTerm!org.komichi.workshop.OfferTerm")
    OfferTerm offers;

    @EJB(lookup = "java:app/komichi-ejb/PreworkTerm!org.komichi.prework.PreworkTerm")
    PreworkTerm term;

    @EJB(lookup = "java:app/komichi-ejb/PreworkBook!org.komichi.prework.PreworkBook")
    PreworkBook prework;

    @EJB(lookup = "java:app/komichi-ejb/Preparation!org.komichi.prework.Preparation")
    Preparation preparation;

    @Inject
    House house;

    @Inject
    Classroom classroom;

    @Inject
    Runs runs;

    @Inject
    Waves waves;

    @Resource
    ManagedExecutorService executor;

    private record Announced(String slug, long organizer, WorkshopPlan plan) {}

    @Test
    void who_is_not_ready_is_reminded_once_and_in_the_end_her_seat_goes_to_the_next_in_line() throws Exception {
        house.openRun("hd", house.team(), 300);
        Instant until = inDays(20);
        Announced workshop = announced(1, List.of(), hd(until), true);
        long first = house.doctor();
        long second = house.doctor();
        assertEquals(RegistrationStatus.CONFIRMED, register(workshop, first).status());
        assertEquals(RegistrationStatus.WAITLISTED, register(workshop, second).status());
        assertTrue(letter(first, "workshop-confirmed").contains("/my/registrations\n"), "she knows what to do");
        settleThrice(workshop);
        assertEquals(0, letters(first, "workshop-prework-reminder"));

        Instant near = inDays(2);
        passed(workshop, until, near);
        settleThrice(workshop);
        assertEquals(1, letters(first, "workshop-prework-reminder"));
        assertTrue(letter(first, "workshop-prework-reminder").contains("席は次の方に移ります"));
        assertEquals(0, letters(second, "workshop-prework-reminder"));

        passed(workshop, near, Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.SECONDS));
        settleThrice(workshop);
        assertEquals(List.of("CANCELLED", "CONFIRMED"), statuses(workshop));
        assertEquals(1, letters(first, "workshop-prework-missed"));
        assertEquals(0, letters(first, "workshop-ended"));
        assertEquals(1, letters(second, "workshop-confirmed"));
        assertEquals(0, letters(second, "workshop-prework-reminder"), "the letter about her seat says the day");
        Checklist hers = checklist(second);
        assertTrue(hers.due().isAfter(inDays(3).minusSeconds(60)), "three days from now: " + hers.due());
    }

    @Test
    void who_completed_the_module_and_declined_the_questionnaire_is_ready() throws Exception {
        Run course = house.openRun("hd", house.team(), 301);
        Announced workshop = announced(2, List.of(), hdAndQuestionnaire(inDays(20)), true);
        organizing(workshop, () -> questionnaires.choose(workshop.slug(), "vn-t0", null));
        long ready = house.doctor();
        long late = house.doctor();
        String hers = register(workshop, ready).code();
        String others = register(workshop, late).code();
        assertEquals(
                List.of("/courses/hd", "/surveys/" + waves.link(run(workshop).id(), "vn-t0")),
                checklist(ready).lines().stream().map(Checklist.Line::href).toList());

        Classroom.Learner her = classroom.learner(ready, course);
        her.begins();
        her.declines("hd-t0");
        her.reads(her.studies().course().module(MODULE));
        her.passes(her.studies().course().module(MODULE), QuizPart.MODULE);
        assertEquals(1, checklist(ready).done());
        classroom.learner(ready, run(workshop)).declines("vn-t0");
        assertTrue(checklist(ready).ready());
        assertFalse(checklist(late).ready());

        PreworkStanding standing = seen(workshop);
        assertEquals(2, standing.done().get(hers));
        assertEquals(0, standing.done().get(others));
        assertEquals(Set.of(others), standing.notReady());
        assertEquals(
                List.of(others),
                Acting.as(
                                workshop.organizer(),
                                House.ORGANIZER,
                                () -> book.page(workshop.slug(), standing.notReady(), new Paging(0, 30), Sorting.NONE))
                        .items()
                        .stream()
                        .map(line -> line.code())
                        .toList());
        long stranger = house.organizerOf(house.team());
        assertThrows(NotFound.class, () -> Acting.as(stranger, House.ORGANIZER, () -> prework.of(workshop.slug())));

        passed(
                workshop,
                workshop.plan().terms().prework().until(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS));
        settleThrice(workshop);
        assertEquals(List.of("CONFIRMED", "CANCELLED"), statuses(workshop));
        assertEquals(0, letters(ready, "workshop-prework-reminder"));
    }

    @Test
    void what_only_the_organizer_is_shown_and_what_nobody_could_do_cost_no_seat() throws Exception {
        house.openRun("hd", house.team(), 302);
        Announced shown = announced(
                1,
                List.of(),
                new Prework(modules("hd"), false, inDays(20), Prework.Otherwise.SHOWN_TO_ORGANIZER),
                true);
        register(shown, house.doctor());
        // Nobody can join this course here.
        Announced outOfReach = announced(
                1,
                List.of(),
                new Prework(
                        List.of(new Prework.Module("vn", "vn-1")), false, inDays(20), Prework.Otherwise.SEAT_GOES_ON),
                true);
        for (Announced workshop : List.of(shown, outOfReach)) {
            register(workshop, house.doctor());
            passed(
                    workshop,
                    workshop.plan().terms().prework().until(),
                    Instant.now().truncatedTo(ChronoUnit.SECONDS));
            settleThrice(workshop);
            assertEquals("CONFIRMED", statuses(workshop).getFirst());
            assertEquals(1, seen(workshop).notReady().size());
        }
    }

    @Test
    void those_who_have_a_seat_get_three_days_for_what_is_asked_anew() throws Exception {
        Announced workshop = announced(1, List.of(), Prework.NONE, true);
        var before = Acting.as(workshop.organizer(), House.ORGANIZER, () -> editing.planned(workshop.slug()));
        int edition = before.summary().workshop().edition();
        WorkshopPlan tomorrow = with(before.plan(), before.plan().sessions(), hd(inDays(1)));
        assertThrows(
                PreworkTooSoon.class,
                () -> organizing(workshop, () -> editing.change(workshop.slug(), edition, tomorrow)));
        WorkshopPlan nextWeek = with(before.plan(), before.plan().sessions(), hd(inDays(7)));
        organizing(workshop, () -> editing.change(workshop.slug(), edition, nextWeek));
        assertTrue(Acting.as(workshop.organizer(), House.ORGANIZER, () -> editing.planned(workshop.slug()))
                .plan()
                .terms()
                .prework()
                .demands());
    }

    @Test
    void a_draft_is_discarded_with_everything_that_was_prepared_and_nothing_else_is() throws Exception {
        Announced draft = announced(3, List.of(), hdAndQuestionnaire(inDays(20)), false);
        organizing(draft, () -> questionnaires.choose(draft.slug(), "vn-t0", "vn-t1"));
        long stranger = house.organizerOf(house.team());
        assertThrows(
                NotFound.class,
                () -> Acting.as(stranger, House.ORGANIZER, () -> {
                    editing.discard(draft.slug());
                    return null;
                }));
        organizing(draft, () -> editing.discard(draft.slug()));
        assertEquals(0, house.count("select count(*) from workshop where slug = ?1", draft.slug()));
        assertEquals(0, house.count("select count(*) from run where slug = ?1", draft.slug()));
        assertEquals(
                1,
                house.count(
                        "select count(*) from audit_entry where action = 'workshop-discarded' and detail = ?1",
                        draft.slug()));
        assertThrows(NotFound.class, () -> organizing(draft, () -> editing.discard(draft.slug())));

        Announced announced = announced(1, List.of(), Prework.NONE, true);
        assertThrows(
                OnlyDraftsAreDiscarded.class, () -> organizing(announced, () -> editing.discard(announced.slug())));
    }

    @Test
    void a_workshop_that_is_called_off_asks_nobody_any_more() throws Exception {
        Announced workshop = announced(2, List.of(), Prework.NONE, true);
        organizing(workshop, () -> questionnaires.choose(workshop.slug(), "vn-t0", "vn-t1"));
        long silent = house.doctor();
        long answered = house.doctor();
        register(workshop, silent);
        register(workshop, answered);
        Run run = run(workshop);
        classroom.learner(answered, run).declines("vn-t0");
        assertEquals(Participation.OPEN, waves.standing(run.id(), "vn-t0", silent));
        organizing(workshop, () -> editing.cancel(workshop.slug(), "大雪のため"));
        assertEquals(Participation.CLOSED, waves.standing(run.id(), "vn-t0", silent));
        assertEquals(Participation.CLOSED, waves.standing(run.id(), "vn-t1", silent));
        assertFalse(runs.takesPart(run.id(), silent));
        assertTrue(runs.takesPart(run.id(), answered), "she may still withdraw what she said");
    }

    @Test
    void a_year_after_the_last_meeting_nobody_knows_whose_a_registration_was() throws Exception {
        Announced workshop = announced(1, List.of(), Prework.NONE, true);
        long first = house.doctor();
        register(workshop, first);
        register(workshop, house.doctor());
        house.change(
                "insert into attendance_ticket (id, version, workshop_id, person_id, code) values (?1, 1, ?2, ?3, ?4)",
                -first,
                id(workshop),
                first,
                UUID.randomUUID().toString().substring(0, 18));
        house.change("""
                insert into workshop_make_up (id, version, registration_id, person_id, missed_id, session_id, booked_at)
                select -s.id, 1, r.id, r.person_id, s.id, s.id, r.registered_at
                from workshop_registration r join workshop_session s on s.workshop_id = r.workshop_id
                where r.person_id = ?1
                """, first);
        assertFalse(over().contains(id(workshop)));
        house.change(
                "update workshop_session set starts_at = ?1, ends_at = ?2 where workshop_id = ?3",
                at(Instant.now().minus(Duration.ofDays(364))),
                at(Instant.now().minus(Duration.ofDays(363))),
                id(workshop));
        assertFalse(over().contains(id(workshop)), "not yet a year");
        house.change(
                "update workshop_session set starts_at = ?1, ends_at = ?2 where workshop_id = ?3",
                at(Instant.now().minus(Duration.ofDays(368))),
                at(Instant.now().minus(Duration.ofDays(367))),
                id(workshop));
        assertTrue(over().contains(id(workshop)));
        for (int i = 0; i < 2; i++) {
            Acting.as(0, House.SYSTEM, () -> {
                old.forget(id(workshop));
                return null;
            });
        }
        assertFalse(over().contains(id(workshop)));
        assertEquals(
                0,
                house.count(
                        "select count(*) from workshop_registration where person_id = ?1 or active_person = ?1",
                        first));
        assertEquals(List.of("CONFIRMED", "WAITLISTED"), statuses(workshop), "how they stood stays");
        assertEquals(0, house.count("select count(*) from attendance_ticket where workshop_id = ?1", id(workshop)));
        assertEquals(0, house.count("select count(*) from workshop_make_up where person_id = ?1", first));
        assertTrue(Acting.as(first, House.LEARNER, () -> registration.mine()).isEmpty());
        assertNull(Acting.as(workshop.organizer(), House.ORGANIZER, () -> book.all(workshop.slug()))
                .getFirst()
                .name());
        assertEquals(
                1,
                house.count(
                        "select count(*) from audit_entry where action = 'workshop-registrations-forgotten' and subject_id = ?1",
                        String.valueOf(id(workshop))));
    }

    @Test
    void a_meeting_for_which_attendance_is_noted_stays_in_the_plan() throws Exception {
        Announced workshop = announced(1, List.of(), Prework.NONE, true);
        long person = house.doctor();
        register(workshop, person);
        var seen = Acting.as(workshop.organizer(), House.ORGANIZER, () -> editing.planned(workshop.slug()));
        List<WorkshopPlan.Session> sessions = seen.plan().sessions();
        house.change(
                "insert into attendance (id, version, workshop_id, session_id, person_id) values (?1, 1, ?2, ?3, ?4)",
                -sessions.getLast().id(),
                id(workshop),
                sessions.getLast().id(),
                person);
        int edition = seen.summary().workshop().edition();
        AttendanceIsNoted refused = assertThrows(
                AttendanceIsNoted.class,
                () -> organizing(
                        workshop,
                        () -> editing.change(
                                workshop.slug(), edition, with(seen.plan(), sessions.subList(0, 1), Prework.NONE))));
        assertEquals(List.of(sessions.getLast().title()), refused.arguments());
        organizing(
                workshop,
                () -> editing.change(
                        workshop.slug(), edition, with(seen.plan(), sessions.subList(1, 2), Prework.NONE)));
    }

    @Test
    void fewer_seats_do_not_take_those_that_are_kept() throws Exception {
        Announced workshop =
                announced(6, List.of(new WorkshopPlan.Quota(Set.of("P05_VN"), 3, null)), Prework.NONE, true);
        for (int i = 0; i < 3; i++) {
            register(workshop, house.doctor());
        }
        assertThrows(QuotasExceedFreeSeats.class, () -> organizing(workshop, () -> editing.resize(workshop.slug(), 5)));
        assertEquals(6, house.count("select seats from workshop where slug = ?1", workshop.slug()));
        assertEquals(6, house.count("select count(*) from workshop_seat where workshop_id = ?1", id(workshop)));
    }

    @Test
    void an_offer_that_ran_out_waits_for_no_other_workshop() throws Exception {
        Announced one = announced(1, List.of(), Prework.NONE, true);
        Announced other = announced(1, List.of(), Prework.NONE, true);
        for (Announced workshop : List.of(one, other)) {
            register(workshop, house.doctor());
            register(workshop, house.doctor());
            house.change(
                    "update workshop_registration set status = 'OFFERED', offer_until = ?1 where workshop_id = ?2 and status = 'CONFIRMED'",
                    at(Instant.now().minusSeconds(5)),
                    id(workshop));
        }
        long busy = id(one);
        long free = id(other);
        // Somebody decides about the one for a long time.
        house.kept(() -> {
            house.changeNow("update workshop set arrivals = arrivals where id = ?1", busy);
            Acting.as(0, House.SYSTEM, () -> {
                assertTrue(offers.due().containsAll(List.of(busy, free)));
                offers.seatThoseWhoseTurnItIs(free);
                return null;
            });
            return null;
        });
        assertEquals(List.of("EXPIRED", "CONFIRMED"), statuses(other));
    }

    private List<Long> over() throws Exception {
        return Acting.as(0, House.SYSTEM, () -> old.over());
    }

    private void settleThrice(Announced workshop) throws Exception {
        List<Future<?>> clocks = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            clocks.add(executor.submit(() -> Acting.as(0, House.SYSTEM, () -> {
                if (term.due().contains(workshop.slug())) {
                    term.settle(workshop.slug());
                }
                return null;
            })));
        }
        for (Future<?> clock : clocks) {
            clock.get();
        }
    }

    /** As if so much time had passed: everybody has had her seat for long, and the day is another one. */
    private void passed(Announced workshop, Instant was, Instant is) throws Exception {
        house.change(
                "update workshop_registration_step set at = ?1 where registration_id in (select id from workshop_registration where workshop_id = ?2)",
                at(Instant.now().minus(Duration.ofDays(9))),
                id(workshop));
        assertEquals(
                1,
                house.change(
                        "update workshop set terms = replace(terms, ?1, ?2) where id = ?3 and terms like ?4",
                        was.toString(),
                        is.toString(),
                        id(workshop),
                        "%" + was + "%"));
    }

    private Checklist checklist(long person) throws Exception {
        return Acting.as(person, House.LEARNER, () -> preparation.mine(registration.mine()))
                .values()
                .iterator()
                .next();
    }

    private PreworkStanding seen(Announced workshop) throws Exception {
        return Acting.as(workshop.organizer(), House.ORGANIZER, () -> prework.of(workshop.slug()));
    }

    private Registered register(Announced workshop, long person) throws Exception {
        return Acting.as(person, House.LEARNER, () -> registration.register(workshop.slug()));
    }

    private void organizing(Announced workshop, Runnable deed) throws Exception {
        Acting.as(workshop.organizer(), House.ORGANIZER, () -> {
            deed.run();
            return null;
        });
    }

    private Run run(Announced workshop) {
        return runs.find(workshop.slug()).orElseThrow();
    }

    private long id(Announced workshop) throws Exception {
        return house.count("select id from workshop where slug = ?1", workshop.slug());
    }

    private List<String> statuses(Announced workshop) throws Exception {
        return house
                .rows("select status from workshop_registration where workshop_id = ?1 order by arrival", id(workshop))
                .stream()
                .map(String::valueOf)
                .toList();
    }

    private long letters(long person, String template) throws Exception {
        return house.count(
                "select count(*) from outbox_message where person_id = ?1 and template = ?2", person, template);
    }

    private String letter(long person, String template) throws Exception {
        return String.valueOf(
                house.rows("select body from outbox_message where person_id = ?1 and template = ?2", person, template)
                        .getFirst());
    }

    private static Object at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Instant inDays(int days) {
        return Instant.now().plus(Duration.ofDays(days)).truncatedTo(ChronoUnit.SECONDS);
    }

    private static List<Prework.Module> modules(String course) {
        return List.of(new Prework.Module(course, MODULE));
    }

    private static Prework hd(Instant until) {
        return new Prework(modules("hd"), false, until, Prework.Otherwise.SEAT_GOES_ON);
    }

    private static Prework hdAndQuestionnaire(Instant until) {
        return new Prework(modules("hd"), true, until, Prework.Otherwise.SEAT_GOES_ON);
    }

    private static WorkshopPlan.Session meeting(int days) {
        Instant starts = inDays(days);
        return new WorkshopPlan.Session(
                new Bilingual(days + "日後", null), starts, starts.plus(Duration.ofHours(2)), true);
    }

    private static WorkshopPlan plan(
            int seats, List<WorkshopPlan.Session> sessions, List<WorkshopPlan.Quota> quotas, Prework work) {
        Bilingual title = new Bilingual("架空の研修会", null);
        Instant starts = sessions.getFirst().startsAt();
        return new WorkshopPlan(
                title,
                title,
                Workshop.Format.ONSITE,
                new Venue(null, null, null, null),
                sessions,
                seats,
                quotas,
                null,
                null,
                Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.SECONDS),
                starts,
                starts,
                1,
                Eligibility.EVERYBODY,
                Workshop.Kind.SERIES,
                Programme.NONE,
                new RegistrationTerms(RegistrationTerms.Substitution.NO, List.of(), false, work));
    }

    private static WorkshopPlan with(WorkshopPlan plan, List<WorkshopPlan.Session> sessions, Prework work) {
        return plan(plan.seats(), sessions, plan.quotas(), work);
    }

    private Announced announced(int seats, List<WorkshopPlan.Quota> quotas, Prework work, boolean publish)
            throws Exception {
        long team = house.team();
        long organizer = house.organizerOf(team);
        String slug = "l-" + UUID.randomUUID();
        WorkshopPlan plan = plan(seats, List.of(meeting(30), meeting(37)), quotas, work);
        Callable<?> announce = () -> editing.announce(
                new Run(
                        slug,
                        Run.SubjectKind.WORKSHOP,
                        slug,
                        plan.title(),
                        team,
                        TOKYO,
                        LocalDate.now(TOKYO).plusDays(30),
                        LocalDate.now(TOKYO).plusDays(37),
                        Run.Joining.BY_ORGANIZER,
                        Instant.now()),
                plan,
                publish);
        Acting.as(organizer, House.ORGANIZER, announce);
        return new Announced(slug, organizer, plan);
    }
}
