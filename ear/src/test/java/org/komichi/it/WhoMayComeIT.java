package org.komichi.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.komichi.account.TooManyTries;
import org.komichi.identity.EmailAddress;
import org.komichi.run.Run;
import org.komichi.shared.Bilingual;
import org.komichi.shared.BusinessRule;
import org.komichi.shared.NotFound;
import org.komichi.support.Acting;
import org.komichi.support.House;
import org.komichi.workshop.AccommodationTerm;
import org.komichi.workshop.Accommodations;
import org.komichi.workshop.AlreadyDecided;
import org.komichi.workshop.Answer;
import org.komichi.workshop.AnswerNeeded;
import org.komichi.workshop.Application;
import org.komichi.workshop.Approvals;
import org.komichi.workshop.ColleagueCannotTakeSeat;
import org.komichi.workshop.Eligibility;
import org.komichi.workshop.HandingOn;
import org.komichi.workshop.InvitationCodeWrong;
import org.komichi.workshop.NotEligible;
import org.komichi.workshop.Overlaps;
import org.komichi.workshop.Programme;
import org.komichi.workshop.Question;
import org.komichi.workshop.RefusalReasonNeeded;
import org.komichi.workshop.Registered;
import org.komichi.workshop.RegistrationBook;
import org.komichi.workshop.RegistrationStatus;
import org.komichi.workshop.RegistrationTerms;
import org.komichi.workshop.SeatStaysWithYou;
import org.komichi.workshop.Venue;
import org.komichi.workshop.Workshop;
import org.komichi.workshop.WorkshopEditing;
import org.komichi.workshop.WorkshopPlan;
import org.komichi.workshop.WorkshopRegistration;
import org.komichi.workshop.Workshops;

/** Who may come to a workshop, and what one is asked, in the real server: reasons, codes, what one needs, handed-on seats. */
@ExtendWith(ArquillianExtension.class)
class WhoMayComeIT {
    private static final Eligibility NURSES = only(Eligibility.About.PROFESSION, "P05_VN");
    private static final RegistrationTerms HANDED_TO_ANYBODY =
            new RegistrationTerms(RegistrationTerms.Substitution.ANYBODY, List.of());

    @EJB(lookup = "java:app/komichi-ejb/WorkshopRegistration!org.komichi.workshop.WorkshopRegistration")
    WorkshopRegistration registration;

    @EJB(lookup = "java:app/komichi-ejb/WorkshopEditing!org.komichi.workshop.WorkshopEditing")
    WorkshopEditing editing;

    @EJB(lookup = "java:app/komichi-ejb/Workshops!org.komichi.workshop.Workshops")
    Workshops workshops;

    @EJB(lookup = "java:app/komichi-ejb/RegistrationBook!org.komichi.workshop.RegistrationBook")
    RegistrationBook book;

    @EJB(lookup = "java:app/komichi-ejb/Approvals!org.komichi.workshop.Approvals")
    Approvals approvals;

    @EJB(lookup = "java:app/komichi-ejb/Accommodations!org.komichi.workshop.Accommodations")
    Accommodations accommodations;

    @EJB(lookup = "java:app/komichi-ejb/AccommodationTerm!org.komichi.workshop.AccommodationTerm")
    AccommodationTerm term;

    @EJB(lookup = "java:app/komichi-ejb/HandingOn!org.komichi.workshop.HandingOn")
    HandingOn handingOn;

    @EJB(lookup = "java:app/komichi-ejb/Overlaps!org.komichi.workshop.Overlaps")
    Overlaps overlaps;

    @Inject
    House house;

    @Resource
    ManagedExecutorService executor;

    @Test
    void who_does_not_meet_a_condition_applies_with_a_reason_and_sits_down_when_she_is_let_in() throws Exception {
        Announced nurses = announced(1, NURSES, RegistrationTerms.PLAIN);
        long doctor = house.doctor();
        assertThrows(NotEligible.class, () -> register(nurses, doctor, Application.PLAIN));
        Registered applied = register(nurses, doctor, because("同じ子どもを診ています"));
        assertEquals(RegistrationStatus.PENDING_APPROVAL, applied.status());
        Registered later = register(nurses, house.doctor(), because("学びたい"));
        assertEquals(0, seated(nurses));

        var first = book(nurses).getFirst();
        assertEquals("同じ子どもを診ています", first.reason());
        assertEquals(List.of(Eligibility.About.PROFESSION), first.unmet());
        long stranger = house.organizerOf(house.team());
        assertThrows(NotFound.class, () -> Acting.as(stranger, House.ORGANIZER, () -> approve(applied)));

        decide(nurses, () -> approve(later));
        decide(nurses, () -> approve(later));
        assertEquals(RegistrationStatus.CONFIRMED, status(nurses, later));
        decide(nurses, () -> approve(applied));
        assertEquals(RegistrationStatus.WAITLISTED, status(nurses, applied));
        decide(nurses, () -> cancel(later));
        assertEquals(RegistrationStatus.CONFIRMED, status(nurses, applied));
        assertThrows(AlreadyDecided.class, () -> decide(nurses, () -> refuse(applied, "満席です")));
    }

    @Test
    void who_is_refused_is_told_why_and_may_apply_again() throws Exception {
        Announced chosen =
                announced(3, new Eligibility(Eligibility.Mode.ALL, List.of(), true), RegistrationTerms.PLAIN);
        long doctor = house.doctor();
        Registered applied = register(chosen, doctor, Application.PLAIN);
        assertEquals(RegistrationStatus.PENDING_APPROVAL, applied.status());
        assertThrows(RefusalReasonNeeded.class, () -> decide(chosen, () -> refuse(applied, " ")));
        decide(chosen, () -> refuse(applied, "今回は看護師の方を優先します"));
        decide(chosen, () -> refuse(applied, "今回は看護師の方を優先します"));
        assertEquals(
                1,
                house.count(
                        "select count(*) from outbox_message where person_id = ?1 and template = 'workshop-refused'"
                                + " and body like '%今回は看護師の方を優先します%'",
                        doctor));
        assertEquals(
                RegistrationStatus.PENDING_APPROVAL,
                register(chosen, doctor, Application.PLAIN).status());
    }

    @Test
    void an_invitation_code_lets_in_and_cannot_be_guessed_on_and_on() throws Exception {
        Announced invited = announced(5, only(Eligibility.About.INVITATION, "HARU-24"), RegistrationTerms.PLAIN);
        long guessing = house.doctor();
        for (int i = 0; i < 5; i++) {
            assertThrows(InvitationCodeWrong.class, () -> register(invited, guessing, with("HARU-1")));
        }
        assertThrows(TooManyTries.class, () -> register(invited, guessing, with("HARU-24")));
        assertEquals(
                RegistrationStatus.CONFIRMED,
                register(invited, house.doctor(), with("haru-24")).status());
        assertThrows(NotEligible.class, () -> register(invited, house.doctor(), Application.PLAIN));
    }

    @Test
    void a_course_lets_in_whoever_has_completed_it() throws Exception {
        Announced after = announced(5, only(Eligibility.About.COURSE, "hd"), RegistrationTerms.PLAIN);
        long doctor = house.doctor();
        Run run = house.openRun("hd", house.team(), 30);
        house.change(
                "insert into enrolment (id, version, run_id, person_id, course_slug, pack_version_id, enrolled_at)"
                        + " values (?1, 1, ?2, ?3, 'hd', 1, current_timestamp)",
                -doctor,
                run.id(),
                doctor);
        assertThrows(NotEligible.class, () -> register(after, doctor, Application.PLAIN));
        house.change("update enrolment set completed_on = current_date where person_id = ?1", doctor);
        assertEquals(
                RegistrationStatus.CONFIRMED,
                register(after, doctor, Application.PLAIN).status());
    }

    @Test
    void answers_stand_in_the_book_and_what_one_needs_does_not() throws Exception {
        Question lunch = new Question("q1", "昼食", null, Question.Kind.TEXT, true, List.of());
        Announced asking = announced(
                5, Eligibility.EVERYBODY, new RegistrationTerms(RegistrationTerms.Substitution.NO, List.of(lunch)));
        long doctor = house.doctor();
        assertThrows(AnswerNeeded.class, () -> register(asking, doctor, Application.PLAIN));
        Registered registered =
                register(asking, doctor, new Application(Map.of("q1", "持参します"), "車いすで行きます", null, null));
        assertEquals(
                List.of(new Answer("q1", "昼食", "持参します")),
                book(asking).getFirst().answers());
        assertEquals("車いすで行きます", wishes(asking).getFirst().wish());
        long stranger = house.organizerOf(house.team());
        assertThrows(
                NotFound.class, () -> Acting.as(stranger, House.ORGANIZER, () -> accommodations.all(asking.slug())));
        Acting.as(doctor, House.LEARNER, () -> cancel(registered));
        assertEquals(List.of(), wishes(asking));
    }

    @Test
    void what_one_needs_is_deleted_thirty_days_after_the_last_meeting() throws Exception {
        Announced past = announced(5, Eligibility.EVERYBODY, RegistrationTerms.PLAIN);
        register(past, house.doctor(), new Application(Map.of(), "手話通訳をお願いします", null, null));
        ended(past, Duration.ofDays(29));
        Acting.as(0, House.SYSTEM, term::remove);
        assertEquals(1, wishes(past).size());
        ended(past, Duration.ofDays(31));
        Acting.as(0, House.SYSTEM, term::remove);
        assertEquals(List.of(), wishes(past));
    }

    @Test
    void a_seat_handed_on_passes_over_the_line_and_needs_an_eligible_colleague() throws Exception {
        Announced doctors = announced(1, only(Eligibility.About.PROFESSION, "P01_DOC"), HANDED_TO_ANYBODY);
        long giver = house.doctor();
        long waiting = house.doctor();
        long colleague = house.doctor();
        Registered seat = register(doctors, giver, Application.PLAIN);
        Registered line = register(doctors, waiting, Application.PLAIN);
        assertThrows(ColleagueCannotTakeSeat.class, () -> handOn(giver, seat, "nobody@komichi.example"));
        assertThrows(ColleagueCannotTakeSeat.class, () -> handOn(giver, seat, email(waiting)));
        assertThrows(SeatStaysWithYou.class, () -> handOn(waiting, line, email(colleague)));
        assertThrows(NotFound.class, () -> handOn(colleague, seat, email(colleague)));
        handOn(giver, seat, email(colleague));
        assertEquals(RegistrationStatus.CANCELLED, status(doctors, seat));
        assertEquals(RegistrationStatus.WAITLISTED, status(doctors, line));
        assertEquals(1, letters(giver, "workshop-handed-on"));
        assertEquals(1, letters(colleague, "workshop-taken-over"));
        assertEquals(1, seated(doctors));
    }

    @Test
    void two_who_hand_their_seats_to_the_same_colleague_at_once_give_her_one() throws Exception {
        Announced workshop = announced(6, Eligibility.EVERYBODY, HANDED_TO_ANYBODY);
        long colleague = house.doctor();
        String address = email(colleague);
        List<Future<Boolean>> clicks = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            long giver = house.doctor();
            Registered seat = register(workshop, giver, Application.PLAIN);
            clicks.add(executor.submit(() -> handOn(giver, seat, address)));
        }
        int handed = 0;
        for (Future<Boolean> click : clicks) {
            try {
                handed += click.get() ? 1 : 0;
            } catch (ExecutionException refused) {
                assertTrue(refused.getCause() instanceof ColleagueCannotTakeSeat, String.valueOf(refused.getCause()));
            }
        }
        assertEquals(1, handed);
        assertEquals(6, seated(workshop));
    }

    @Test
    void what_one_registered_for_at_the_same_time_is_named() throws Exception {
        Announced one = announced(5, Eligibility.EVERYBODY, RegistrationTerms.PLAIN);
        Announced other = announced(5, Eligibility.EVERYBODY, RegistrationTerms.PLAIN);
        long doctor = house.doctor();
        assertEquals(List.of(), overlapping(doctor, other));
        Registered registered = register(one, doctor, Application.PLAIN);
        assertEquals(List.of(one.slug()), overlapping(doctor, other));
        assertEquals(List.of(), overlapping(doctor, one));
        Acting.as(doctor, House.LEARNER, () -> cancel(registered));
        assertEquals(List.of(), overlapping(doctor, other));
    }

    /** Any sequence of what people and organizers may do: refusals are part of it. */
    @Test
    void no_sequence_of_steps_gives_one_seat_too_many_or_leaves_one_empty_while_somebody_waits() throws Exception {
        Random random = new Random(4);
        Announced workshop = announced(3, only(Eligibility.About.INVITATION, "X"), HANDED_TO_ANYBODY);
        List<Long> people = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            people.add(house.doctor());
        }
        for (int step = 0; step < 60; step++) {
            long person = people.get(random.nextInt(people.size()));
            long other = people.get(random.nextInt(people.size()));
            int kind = random.nextInt(6);
            int seats = 1 + random.nextInt(5);
            try {
                switch (kind) {
                    case 0, 1 -> register(workshop, person, random.nextBoolean() ? with("X") : because("学びたい"));
                    case 2 -> Acting.as(person, House.LEARNER, () -> cancel(mine(workshop)));
                    case 3 -> handOn(person, Acting.as(person, House.LEARNER, () -> mine(workshop)), email(other));
                    case 4 -> {
                        Registered theirs = Acting.as(other, House.LEARNER, () -> mine(workshop));
                        decide(workshop, () -> approve(theirs));
                    }
                    default ->
                        decide(workshop, () -> {
                            editing.resize(workshop.slug(), seats);
                            return true;
                        });
                }
            } catch (BusinessRule refused) {
                // What a rule refuses must leave everything as it was; the state is looked at either way.
            }
            long there = house.count("select seats from workshop where slug = ?1", workshop.slug());
            long taken = seated(workshop);
            assertTrue(taken <= there, "step " + step + ": " + taken + " of " + there);
            assertTrue(taken == there || count(workshop, "WAITLISTED") == 0, "step " + step + " leaves a seat empty");
        }
        assertTrue(house.count("select count(*) from workshop_registration_step where cause = 'TAKEN_OVER'") > 0);
    }

    private record Announced(String slug, long organizer) {}

    private interface Deed {
        boolean done() throws Exception;
    }

    private Announced announced(int seats, Eligibility eligibility, RegistrationTerms terms) throws Exception {
        long team = house.team();
        long organizer = house.organizerOf(team);
        String slug = "w-" + UUID.randomUUID();
        Instant starts = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(20));
        LocalDate day = LocalDate.now().plusDays(20);
        Bilingual title = new Bilingual("架空の研修会", null);
        Run run = new Run(
                slug,
                Run.SubjectKind.WORKSHOP,
                slug,
                title,
                team,
                ZoneId.of("Asia/Tokyo"),
                day,
                day.plusDays(1),
                Run.Joining.BY_ORGANIZER,
                Instant.now());
        WorkshopPlan plan = new WorkshopPlan(
                title,
                title,
                Workshop.Format.ONSITE,
                new Venue(null, null, null, null),
                List.of(new WorkshopPlan.Session(title, starts, starts.plus(Duration.ofHours(2)), true)),
                seats,
                List.of(),
                null,
                null,
                Instant.now().minusSeconds(60),
                starts,
                starts,
                1,
                eligibility,
                Workshop.Kind.SINGLE_DAY,
                Programme.NONE,
                terms);
        Acting.as(organizer, House.ORGANIZER, () -> editing.announce(run, plan, true));
        return new Announced(slug, organizer);
    }

    private static Eligibility only(Eligibility.About about, String code) {
        return new Eligibility(Eligibility.Mode.ALL, List.of(new Eligibility.Clause(about, List.of(code))));
    }

    private static Application because(String reason) {
        return new Application(Map.of(), null, null, reason);
    }

    private static Application with(String code) {
        return new Application(Map.of(), null, code, null);
    }

    private Registered register(Announced workshop, long person, Application application) throws Exception {
        return Acting.as(person, House.LEARNER, () -> registration.register(workshop.slug(), application));
    }

    private boolean decide(Announced workshop, Deed deed) throws Exception {
        return Acting.as(workshop.organizer(), House.ORGANIZER, deed::done);
    }

    private boolean approve(Registered registered) {
        approvals.approve(registered.code());
        return true;
    }

    private boolean refuse(Registered registered, String why) {
        approvals.refuse(registered.code(), why);
        return true;
    }

    private boolean cancel(Registered registered) {
        registration.cancel(registered.code());
        return true;
    }

    private boolean handOn(long giver, Registered seat, String address) throws Exception {
        return Acting.as(giver, House.LEARNER, () -> {
            handingOn.handOn(seat.code(), new EmailAddress(address));
            return true;
        });
    }

    private Registered mine(Announced workshop) {
        return registration.mine(workshops.get(workshop.slug()).workshop()).orElseThrow(NotFound::new);
    }

    private List<org.komichi.workshop.RegistrationLine> book(Announced workshop) throws Exception {
        return Acting.as(workshop.organizer(), House.ORGANIZER, () -> book.all(workshop.slug()));
    }

    private RegistrationStatus status(Announced workshop, Registered registered) throws Exception {
        return Acting.as(
                workshop.organizer(),
                House.ORGANIZER,
                () -> book.one(workshop.slug(), registered.code()).status());
    }

    private List<Accommodations.Line> wishes(Announced workshop) throws Exception {
        return Acting.as(workshop.organizer(), House.ORGANIZER, () -> accommodations.all(workshop.slug()));
    }

    private List<String> overlapping(long person, Announced workshop) throws Exception {
        return Acting.as(
                person,
                House.LEARNER,
                () -> overlaps.with(workshops.get(workshop.slug()).workshop()).stream()
                        .map(overlap -> overlap.slug())
                        .toList());
    }

    private void ended(Announced workshop, Duration ago) throws Exception {
        Instant end = Instant.now().minus(ago);
        house.change(
                "update workshop_session set starts_at = ?1, ends_at = ?2"
                        + " where workshop_id = (select id from workshop where slug = ?3)",
                Timestamp.from(end.minusSeconds(3600)),
                Timestamp.from(end),
                workshop.slug());
    }

    private String email(long person) throws Exception {
        return (String)
                house.rows("select email from person where id = ?1", person).getFirst();
    }

    private long letters(long person, String template) throws Exception {
        return house.count(
                "select count(*) from outbox_message where person_id = ?1 and template = ?2", person, template);
    }

    private long seated(Announced workshop) throws Exception {
        return count(workshop, "CONFIRMED");
    }

    private long count(Announced workshop, String status) throws Exception {
        return house.count(
                "select count(*) from workshop_registration r join workshop w on w.id = r.workshop_id"
                        + " where w.slug = ?1 and r.status = ?2",
                workshop.slug(),
                status);
    }
}
