package org.komichi.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.komichi.account.AccountNotConfirmed;
import org.komichi.account.Accounts;
import org.komichi.account.GuestNameNeeded;
import org.komichi.account.SignIn;
import org.komichi.account.SignUp;
import org.komichi.attendance.Door;
import org.komichi.attendance.NoAccountWithThatAddress;
import org.komichi.attendance.Scan;
import org.komichi.attendance.WalkIn;
import org.komichi.guest.GuestForm;
import org.komichi.guest.GuestLinkOver;
import org.komichi.guest.GuestRegistration;
import org.komichi.guest.GuestTerm;
import org.komichi.guest.GuestVisit;
import org.komichi.guest.GuestVisits;
import org.komichi.run.Run;
import org.komichi.shared.Bilingual;
import org.komichi.shared.NotFound;
import org.komichi.shared.Paging;
import org.komichi.shared.Sorting;
import org.komichi.support.Acting;
import org.komichi.support.House;
import org.komichi.workshop.Application;
import org.komichi.workshop.Eligibility;
import org.komichi.workshop.Instructors;
import org.komichi.workshop.NoSeatFree;
import org.komichi.workshop.NotOpenToGuests;
import org.komichi.workshop.Programme;
import org.komichi.workshop.RegistrationStatus;
import org.komichi.workshop.RegistrationTerms;
import org.komichi.workshop.Venue;
import org.komichi.workshop.Workshop;
import org.komichi.workshop.WorkshopEditing;
import org.komichi.workshop.WorkshopPlan;
import org.komichi.workshop.WorkshopRegistration;

/** People without an account in the real server: when a seat is theirs, what a link opens, what is left of them afterwards. */
@ExtendWith(ArquillianExtension.class)
class GuestIT {
    private static final String PASSWORD = "Kawa-no-soba-2026";
    private static final String SEATED =
            "select count(*) from workshop_registration r join workshop w on w.id = r.workshop_id"
                    + " where w.slug = ?1 and r.status = 'CONFIRMED'";

    @EJB(lookup = "java:app/komichi-ejb/GuestRegistration!org.komichi.guest.GuestRegistration")
    GuestRegistration guests;

    @EJB(lookup = "java:app/komichi-ejb/GuestVisits!org.komichi.guest.GuestVisits")
    GuestVisits visits;

    @EJB(lookup = "java:app/komichi-ejb/GuestTerm!org.komichi.guest.GuestTerm")
    GuestTerm term;

    @EJB(lookup = "java:app/komichi-ejb/WorkshopEditing!org.komichi.workshop.WorkshopEditing")
    WorkshopEditing editing;

    @EJB(lookup = "java:app/komichi-ejb/WorkshopRegistration!org.komichi.workshop.WorkshopRegistration")
    WorkshopRegistration registration;

    @EJB(lookup = "java:app/komichi-ejb/Door!org.komichi.attendance.Door")
    Door door;

    @EJB(lookup = "java:app/komichi-ejb/SignUp!org.komichi.account.SignUp")
    SignUp signUp;

    @EJB(lookup = "java:app/komichi-ejb/SignIn!org.komichi.account.SignIn")
    SignIn signIn;

    @EJB(lookup = "java:app/komichi-ejb/Accounts!org.komichi.account.Accounts")
    Accounts accounts;

    @Inject
    House house;

    @Resource
    ManagedExecutorService executor;

    private record Hall(String slug, long organizer, long session) {}

    @Test
    void an_address_that_nobody_proved_takes_no_seat_and_ten_clicks_on_the_link_take_one() throws Exception {
        Hall hall = hall(5, true);
        String email = House.address();
        String link = asks(hall, email);
        assertEquals(0, house.count("select count(*) from person where email = ?1", email));
        assertEquals(0, house.count(SEATED, hall.slug()));
        assertTrue(guests.asked(link).isPresent(), "opening the link shows the workshop and changes nothing");
        assertEquals(0, house.count(SEATED, hall.slug()));

        List<Future<String>> clicks = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            clicks.add(executor.submit(() -> Acting.asNobody(() -> guests.confirm(link))));
        }
        for (Future<String> click : clicks) {
            assertEquals(
                    RegistrationStatus.CONFIRMED,
                    visit(click.get()).registration().registered().status());
        }
        assertEquals(1, house.count(SEATED, hall.slug()));
        assertEquals(
                1,
                house.count("select count(*) from person where email = ?1 and status = 'GUEST'", email),
                "one guest");
        assertEquals(
                0,
                house.count("select count(*) from guest_application where email = ?1", email),
                "what she typed lives on with her registration only");
    }

    @Test
    void a_link_that_is_too_old_or_was_replaced_opens_nothing() throws Exception {
        Hall hall = hall(5, true);
        String email = House.address();
        String first = asks(hall, email);
        String second = asks(hall, email);
        assertThrows(GuestLinkOver.class, () -> guests.confirm(first));
        house.change(
                "update guest_application set expires_at = ?1 where email = ?2",
                Instant.now().minusSeconds(1).atOffset(ZoneOffset.UTC),
                email);
        assertThrows(GuestLinkOver.class, () -> guests.confirm(second));
        assertTrue(guests.asked(second).isEmpty());
        assertEquals(0, house.count(SEATED, hall.slug()));
    }

    @Test
    void an_address_with_an_account_gets_a_letter_that_says_so_and_no_seat() throws Exception {
        Hall hall = hall(5, true);
        long doctor = house.doctor();
        String email = house.rows("select email from person where id = ?1", doctor)
                .getFirst()
                .toString();
        guests.apply(hall.slug(), form(email), Locale.JAPANESE, from());
        assertEquals(1, letters(email, "guest-known"));
        assertEquals(0, letters(email, "guest-confirmation"));
        assertEquals(0, house.count("select count(*) from guest_application where email = ?1", email));
        assertEquals(0, house.count(SEATED, hall.slug()));
    }

    @Test
    void a_full_hall_means_the_line_and_a_freed_seat_the_first_in_it_whose_letters_lead_to_her_own_page()
            throws Exception {
        Hall hall = hall(1, true);
        String seated = House.address();
        String waiting = House.address();
        String one = guests.confirm(asks(hall, seated));
        String other = guests.confirm(asks(hall, waiting));
        assertEquals(1, visit(other).registration().registered().position());
        assertTrue(visit(other).ticket().isEmpty());

        visits.cancel(token(one));
        visits.cancel(token(one));
        assertEquals(
                RegistrationStatus.CONFIRMED,
                visit(other).registration().registered().status());
        assertTrue(visit(other).ticket().isPresent());
        assertTrue(visits.calendar(token(other), Locale.JAPANESE).contains("BEGIN:VEVENT"));
        String letter = letter(waiting, "workshop-confirmed");
        assertFalse(letter.contains("/my/registrations"), letter);
        assertEquals("架空 花", visit(found("/guest/[A-Za-z0-9_-]+", letter)).name());
        assertEquals(1, letters(seated, "workshop-ended"));
    }

    @Test
    void a_guest_is_in_no_list_gets_no_password_and_cannot_reach_what_is_for_accounts() throws Exception {
        Hall hall = hall(5, true);
        String email = House.address();
        String page = guests.confirm(asks(hall, email));
        assertEquals(
                0,
                Acting.as(1, House.ADMIN, () -> accounts.list(email, new Paging(0, 20), Sorting.NONE))
                        .total());
        long guest = house.count("select id from person where email = ?1", email);
        assertThrows(NotFound.class, () -> Acting.as(1, House.ADMIN, () -> accounts.get(guest)));
        assertThrows(EJBAccessException.class, () -> Acting.asNobody(() -> registration.mine()));
        assertThrows(NotFound.class, () -> visits.visit(token(page).substring(4)));
        assertThrows(NotFound.class, () -> visits.visit("x"));
        Hall closed = hall(5, false);
        assertThrows(NotOpenToGuests.class, () -> asks(closed, House.address()));
    }

    @Test
    void thirty_days_after_the_last_meeting_nothing_says_who_she_was_and_that_somebody_came_stays() throws Exception {
        Hall hall = hall(5, true);
        String email = House.address();
        String page = guests.confirm(asks(hall, email));
        long guest = house.count("select id from person where email = ?1", email);
        scan(hall, visit(page).ticket().orElseThrow().content(hall.slug()));
        forget();
        assertEquals(1, house.count("select count(*) from person where id = ?1 and status = 'GUEST'", guest));

        house.change(
                "update workshop_session set starts_at = ?1, ends_at = ?2 where id = ?3",
                Instant.now().minus(Duration.ofDays(32)).atOffset(ZoneOffset.UTC),
                Instant.now().minus(Duration.ofDays(31)).atOffset(ZoneOffset.UTC),
                hall.session());
        house.change(
                "update person set created_at = ?1 where id = ?2",
                Instant.now().minus(Duration.ofDays(40)).atOffset(ZoneOffset.UTC),
                guest);
        forget();
        forget();
        assertEquals(
                1,
                house.count(
                        "select count(*) from person where id = ?1 and status = 'DELETED' and name is null and email is null",
                        guest));
        assertEquals(0, house.count("select count(*) from outbox_message where person_id = ?1", guest));
        assertEquals(0, house.count("select count(*) from guest_application where person_id = ?1", guest));
        assertEquals(1, house.count("select count(*) from attendance where person_id = ?1", guest));
        assertThrows(NotFound.class, () -> visit(page));
    }

    @Test
    void who_signs_up_with_the_address_of_a_guest_has_an_account_and_the_registration_only_when_she_proves_it()
            throws Exception {
        Hall hall = hall(5, true);
        String email = House.address();
        String page = guests.confirm(asks(hall, email));
        long guest = house.count("select id from person where email = ?1", email);
        signUp.signUp(email, PASSWORD, Locale.JAPANESE, from());
        assertThrows(AccountNotConfirmed.class, () -> signIn.withPassword(email, PASSWORD, from()));
        assertEquals(
                RegistrationStatus.CONFIRMED,
                visit(page).registration().registered().status());

        String link = found("(?<=/signup/confirm/)[A-Za-z0-9_-]+", letter(email, "account-confirmation"));
        assertEquals(guest, signUp.confirm(link, PASSWORD, from()).personId());
        assertEquals(
                hall.slug(),
                Acting.as(guest, House.LEARNER, () -> registration.mine().getFirst())
                        .summary()
                        .workshop()
                        .slug());
        assertThrows(NotFound.class, () -> visit(page));
        assertEquals(1, house.count("select count(*) from run_participant where person_id = ?1", guest));
    }

    @Test
    void who_comes_to_the_door_without_an_account_is_seated_once_by_her_name_alone() throws Exception {
        Hall hall = hall(1, true);
        String id = UUID.randomUUID().toString();
        assertThrows(GuestNameNeeded.class, () -> comes(hall, id, null));
        assertEquals(Scan.Outcome.OK, comes(hall, id, "ミ").outcome());
        Scan.Answer again = comes(hall, id, "ミ");
        assertEquals(Scan.Outcome.OK, again.outcome());
        assertEquals("ミ", again.name());
        assertEquals(1, house.count(SEATED, hall.slug()));
        assertThrows(NoSeatFree.class, () -> comes(hall, UUID.randomUUID().toString(), "サキノ"));
        assertEquals(
                0, house.count("select count(*) from person where name = 'サキノ'"), "a refusal leaves nobody behind");
        Hall closed = hall(1, false);
        assertThrows(
                NoAccountWithThatAddress.class,
                () -> comes(closed, UUID.randomUUID().toString(), "ミ"));
    }

    private Scan.Answer comes(Hall hall, String id, String name) throws Exception {
        return Acting.as(
                hall.organizer(),
                House.ORGANIZER,
                () -> door.walkIn(hall.slug(), new WalkIn(id, hall.session(), name, null, null, Instant.now())));
    }

    private void scan(Hall hall, String ticket) throws Exception {
        Scan scan =
                new Scan(UUID.randomUUID().toString(), hall.session(), ticket, null, Instant.now(), Scan.What.ENTER);
        Acting.as(hall.organizer(), House.ORGANIZER, () -> door.take(hall.slug(), List.of(scan)));
    }

    private void forget() throws Exception {
        Acting.as(0, House.SYSTEM, () -> {
            term.remove();
            return null;
        });
    }

    /** Fills in the form; what the link in the letter ends with. */
    private String asks(Hall hall, String email) throws Exception {
        guests.apply(hall.slug(), form(email), Locale.JAPANESE, from());
        return found("(?<=/guest/confirm/)[A-Za-z0-9_-]+", letter(email, "guest-confirmation"));
    }

    private static GuestForm form(String email) {
        return new GuestForm("架空　花", "かくう　はな", "X07_FAMILY", email, new Application(Map.of(), null, null, null), true);
    }

    /** A network address that nobody else asks from. */
    private static String from() {
        return UUID.randomUUID().toString();
    }

    private GuestVisit visit(String page) {
        return visits.visit(token(page));
    }

    private static String token(String page) {
        return page.substring(page.lastIndexOf('/') + 1);
    }

    private long letters(String email, String template) throws Exception {
        return house.count(
                "select count(*) from outbox_message where recipient = ?1 and template = ?2", email, template);
    }

    private String letter(String email, String template) throws Exception {
        return String.valueOf(house.rows(
                        "select body from outbox_message where recipient = ?1 and template = ?2 order by id desc",
                        email,
                        template)
                .getFirst());
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertTrue(matcher.find(), text);
        return matcher.group();
    }

    private Hall hall(int seats, boolean open) throws Exception {
        long team = house.team();
        long organizer = house.organizerOf(team);
        String slug = "g-" + UUID.randomUUID();
        Bilingual title = new Bilingual("架空の公開シンポジウム", null);
        ZoneId zone = ZoneId.of("Asia/Tokyo");
        Instant now = Instant.now();
        Instant starts = now.plus(Duration.ofHours(1));
        LocalDate day = LocalDate.now(zone);
        Acting.as(
                organizer,
                House.ORGANIZER,
                () -> editing.announce(
                        new Run(
                                slug,
                                Run.SubjectKind.WORKSHOP,
                                slug,
                                title,
                                team,
                                zone,
                                day,
                                day.plusDays(1),
                                Run.Joining.BY_ORGANIZER,
                                now),
                        new WorkshopPlan(
                                title,
                                new Bilingual("どなたでも。", null),
                                Workshop.Format.ONSITE,
                                new Venue("架空ホール", null, null, null),
                                List.of(new WorkshopPlan.Session(
                                        title, starts, starts.plus(Duration.ofHours(2)), true)),
                                seats,
                                List.of(),
                                null,
                                null,
                                now.minus(Duration.ofDays(1)),
                                starts,
                                starts,
                                1,
                                Eligibility.EVERYBODY,
                                Workshop.Kind.SYMPOSIUM,
                                Programme.NONE,
                                new RegistrationTerms(RegistrationTerms.Substitution.NO, List.of(), open),
                                Instructors.NO_LIMIT),
                        true));
        return new Hall(
                slug,
                organizer,
                house.count(
                        "select s.id from workshop_session s join workshop w on w.id = s.workshop_id where w.slug = ?1",
                        slug));
    }
}
