package org.komichi.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.komichi.account.AccountNotConfirmed;
import org.komichi.account.AccountSummary;
import org.komichi.account.Accounts;
import org.komichi.account.Browser;
import org.komichi.account.LinkNoLongerValid;
import org.komichi.account.MyAccount;
import org.komichi.account.NewPassword;
import org.komichi.account.OpenSessions;
import org.komichi.account.PasswordTooShort;
import org.komichi.account.PersonalTokens;
import org.komichi.account.PersonalTokens.NewToken;
import org.komichi.account.Proof;
import org.komichi.account.SignIn;
import org.komichi.account.SignUp;
import org.komichi.account.SignedInPeople;
import org.komichi.account.TooManyTries;
import org.komichi.account.TracesOver;
import org.komichi.account.WrongEmailOrPassword;
import org.komichi.account.WrongPassword;
import org.komichi.content.Packs;
import org.komichi.course.CourseCompleted;
import org.komichi.credential.Certificates;
import org.komichi.identity.MyProfile;
import org.komichi.identity.Profile;
import org.komichi.identity.SignedIn;
import org.komichi.run.Run;
import org.komichi.shared.NotFound;
import org.komichi.shared.Paging;
import org.komichi.shared.Settings;
import org.komichi.shared.Sorting;
import org.komichi.support.Acting;
import org.komichi.support.House;
import org.komichi.survey.SurveyAnswering;
import org.komichi.survey.Waves;

/** Accounts in the real server, from sign-up to deletion. */
@ExtendWith(ArquillianExtension.class)
class PeopleIT {
    private static final String PASSWORD = "a long fictional phrase";
    private static final String OTHER = "another fictional phrase";

    @Inject
    House house;

    @Inject
    Settings settings;

    @Inject
    NewPassword newPassword;

    @Inject
    OpenSessions openSessions;

    @Inject
    SignUp signUp;

    @Inject
    SignIn signIn;

    @Inject
    SignedInPeople signedInPeople;

    @Inject
    TracesOver tracesOver;

    @Inject
    Accounts accounts;

    @Inject
    MyAccount myAccount;

    @Inject
    MyProfile profile;

    @Inject
    PersonalTokens tokens;

    @Inject
    Certificates certificates;

    @Inject
    SurveyAnswering surveys;

    @Inject
    Waves waves;

    @Inject
    Event<CourseCompleted> completed;

    @Inject
    Packs packs;

    @Test
    void the_first_administrator_is_invited_by_a_link_that_works_once() throws Exception {
        // Made at the start of this server, whose data folder nobody else reads.
        Path file = settings.data().resolve("first-administrator");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        String link = Files.readString(file).strip();
        assertTrue(link.startsWith(settings.baseUrl() + "/invitation/"), link);
        String secret = link.substring(link.lastIndexOf('/') + 1);
        String email = newPassword.emailOf(secret).orElseThrow();
        assertThrows(PasswordTooShort.class, () -> newPassword.choose(secret, "short"));
        assertTrue(Files.exists(file), "the link is good still");
        newPassword.choose(secret, PASSWORD);
        assertFalse(Files.exists(file), "it goes with its link");
        assertThrows(LinkNoLongerValid.class, () -> newPassword.choose(secret, OTHER));
        long administrator = signIn.withPassword(email, PASSWORD, from()).personId();
        assertEquals(
                1,
                house.count("select count(*) from role_grant where person_id = ?1 and role = 'ADMIN'", administrator));
    }

    @Test
    void an_account_opens_when_its_address_is_confirmed() throws Exception {
        String email = House.address();
        String from = from();
        signUp.signUp(email, PASSWORD, Locale.JAPANESE, from);
        assertThrows(AccountNotConfirmed.class, () -> signIn.withPassword(email, PASSWORD, from));
        assertThrows(WrongEmailOrPassword.class, () -> signIn.withPassword(email, OTHER, from));
        String link = secret(email, "account-confirmation", "/signup/confirm/");
        assertThrows(WrongEmailOrPassword.class, () -> signUp.confirm(link, OTHER, from));
        SignedIn in = signUp.confirm(link, PASSWORD, from);
        assertEquals(SignedIn.Step.COMPLETE, in.step());
        assertEquals(in, signIn.withPassword(email.toUpperCase(Locale.ROOT), PASSWORD, from));
        assertTrue(signedInPeople.bySession(in).isPresent());
        assertThrows(LinkNoLongerValid.class, () -> signUp.confirm(link, PASSWORD, from));
        assertEquals(
                0,
                house.count("select count(*) from one_time_link where fingerprint = ?1", link),
                "only a fingerprint is kept");
    }

    @Test
    void guessing_is_stopped_even_when_the_sixth_guess_is_right() throws Exception {
        String email = House.address();
        long person = account(email);
        for (int guess = 0; guess < 5; guess++) {
            assertThrows(WrongEmailOrPassword.class, () -> signIn.withPassword(email, OTHER, from()));
        }
        assertThrows(TooManyTries.class, () -> signIn.withPassword(email, PASSWORD, from()));
        assertThrows(
                TooManyTries.class, () -> signIn.withPassword(" " + email.toUpperCase(Locale.ROOT), PASSWORD, from()));
        assertEquals(
                5,
                house.count(
                        "select count(*) from audit_entry where actor_id = ?1 and action = 'sign-in-refused'", person));
        assertEquals(0, house.count("select count(*) from attempt where subject like ?1", "%" + email + "%"));
    }

    @Test
    void tries_and_links_are_forgotten_when_they_serve_nothing_any_more() throws Exception {
        String old = House.address();
        String young = House.address();
        signUp.signUp(old, PASSWORD, Locale.JAPANESE, from());
        signUp.signUp(young, PASSWORD, Locale.JAPANESE, from());
        house.change("update attempt set last_at = ?1, blocked_until = ?1", yesterday());
        assertThrows(AccountNotConfirmed.class, () -> signIn.withPassword(young, PASSWORD, from()));
        house.change("update one_time_link set expires_at = ?1 where email = ?2", yesterday(), old);
        removeTraces();
        assertEquals(0, house.count("select count(*) from one_time_link where email = ?1", old));
        assertEquals(1, house.count("select count(*) from one_time_link where email = ?1", young));
        assertEquals(0, house.count("select count(*) from attempt where last_at <= ?1", yesterday()));
        assertTrue(house.count("select count(*) from attempt") > 0);
        String link = secret(young, "account-confirmation", "/signup/confirm/");
        signUp.confirm(link, PASSWORD, from());
    }

    @Test
    void an_account_that_nobody_confirmed_in_two_weeks_goes_and_its_address_is_free_again() throws Exception {
        String old = House.address();
        String young = House.address();
        String again = House.address();
        String confirmed = House.address();
        for (String email : List.of(old, young, again)) {
            signUp.signUp(email, PASSWORD, Locale.JAPANESE, from());
        }
        account(confirmed);
        for (String email : List.of(old, again, confirmed)) {
            house.change("update person set created_at = ?1 where email = ?2", twoWeeksAgo(), email);
        }
        house.change("update one_time_link set expires_at = ?1 where email in (?2, ?3)", yesterday(), old, again);
        signUp.signUp(again, PASSWORD, Locale.JAPANESE, from());
        long gone = house.count("select id from person where email = ?1", old);
        removeTraces();
        assertEquals(List.of(), columnsHolding(old));
        assertEquals(
                1,
                house.count(
                        "select count(*) from audit_entry where action = 'account-never-confirmed' and subject_id = ?1",
                        Long.toString(gone)));
        for (String email : List.of(young, again, confirmed)) {
            assertEquals(1, house.count("select count(*) from person where email = ?1", email));
        }
        signUp.confirm(secret(again, "account-confirmation", "/signup/confirm/"), PASSWORD, from());
        account(old);
    }

    private void removeTraces() throws Exception {
        Acting.as(0, House.SYSTEM, () -> {
            tracesOver.remove();
            return null;
        });
    }

    private static OffsetDateTime twoWeeksAgo() {
        return OffsetDateTime.now(ZoneOffset.UTC).minusDays(14).minusMinutes(5);
    }

    private static OffsetDateTime yesterday() {
        return OffsetDateTime.now(ZoneOffset.UTC).minusDays(1).minusMinutes(5);
    }

    @Test
    void a_session_that_is_ended_is_known_nowhere_any_more_and_only_its_owner_ends_it() throws Exception {
        String email = House.address();
        long person = account(email);
        long stranger = account(House.address());
        SignedIn here = openSessions.opened(signIn.withPassword(email, PASSWORD, from()), null);
        SignedIn there = openSessions.opened(signIn.withPassword(email, PASSWORD, from()), "Android Chrome/140");
        assertEquals(2, act(person, () -> openSessions.mine()).size());
        assertEquals(
                Browser.CHROME, act(person, () -> openSessions.mine()).get(0).browser());

        assertThrows(
                NotFound.class,
                () -> act(stranger, () -> {
                    openSessions.end(there.session());
                    return null;
                }));
        assertTrue(signedInPeople.bySession(there).isPresent());
        act(person, () -> {
            myAccount.endSession(there.session(), Proof.of(PASSWORD));
            return null;
        });
        assertTrue(signedInPeople.bySession(there).isEmpty());
        assertTrue(signedInPeople.bySession(here).isPresent());

        int stamp = act(person, () -> myAccount.endOtherSessions(Proof.of(PASSWORD)));
        assertEquals(List.of(), act(person, () -> openSessions.mine()), "a row of before the stamp is over");
        openSessions.opened(here.renewed(stamp), null);
        assertEquals(1, act(person, () -> openSessions.mine()).size());
        openSessions.closed(here);
        assertEquals(List.of(), act(person, () -> openSessions.mine()));
    }

    @Test
    void a_new_password_ends_every_session() throws Exception {
        String email = House.address();
        long person = account(email);
        SignedIn before = signIn.withPassword(email, PASSWORD, from());
        assertThrows(WrongPassword.class, () -> act(person, () -> myAccount.changePassword(Proof.of(OTHER), OTHER)));
        assertTrue(signedInPeople.bySession(before).isPresent());
        int stamp = act(person, () -> myAccount.changePassword(Proof.of(PASSWORD), OTHER));
        assertTrue(signedInPeople.bySession(before).isEmpty());
        assertTrue(signedInPeople
                .bySession(new SignedIn(person, stamp, SignedIn.Step.COMPLETE))
                .isPresent());
        assertTrue(signedInPeople
                .bySession(new SignedIn(person, stamp, SignedIn.Step.SECOND_FACTOR_PENDING))
                .isEmpty());
        assertThrows(WrongEmailOrPassword.class, () -> signIn.withPassword(email, PASSWORD, from()));
        assertNotEquals(before, signIn.withPassword(email, OTHER, from()));
    }

    @Test
    void a_token_opens_until_it_expires_or_is_taken_back() throws Exception {
        long person = house.doctor();
        NewToken token = act(person, () -> tokens.make("laptop", 30));
        assertEquals(
                person, signedInPeople.byToken(token.secret()).orElseThrow().personId());
        assertTrue(signedInPeople.byToken(token.secret() + "x").isEmpty());
        assertEquals(
                1,
                house.count(
                        "select count(*) from personal_token where person_id = ?1 and last_used_on is not null",
                        person));
        long id = act(person, tokens::mine).getFirst().id();
        long stranger = house.doctor();
        assertThrows(
                NotFound.class,
                () -> act(stranger, () -> {
                    tokens.revoke(id);
                    return null;
                }));
        house.change(
                "update personal_token set expires_at = ?1 where id = ?2",
                OffsetDateTime.now(ZoneOffset.UTC).minusSeconds(1),
                id);
        assertTrue(signedInPeople.byToken(token.secret()).isEmpty(), "expired");
        NewToken next = act(person, () -> tokens.make("laptop", 30));
        long nextId = act(person, tokens::mine).getFirst().id();
        act(person, () -> {
            tokens.revoke(nextId);
            return null;
        });
        assertTrue(signedInPeople.byToken(next.secret()).isEmpty(), "taken back");
    }

    @Test
    void a_deleted_account_leaves_its_certificate_and_nobodys_answers() throws Exception {
        String email = House.address();
        long person = account(email);
        Run run = house.openRun("hd", house.team(), 3);
        house.admit(run, person);
        String link = waves.link(run.id(), "hd-t0");
        act(person, () -> {
            profile.describe(new Profile("架空 三郎", "かくう さぶろう", "P01_DOC", null, null, null, null, null));
            surveys.begin(link, true, false);
            surveys.answer(link, Map.of("SV-K17", List.of("4")));
            surveys.submit(link);
            return null;
        });
        house.kept(() -> {
            completed.fire(new CourseCompleted(
                    person, run.id(), packs.latest("hd").versionId(), LocalDate.now(ZoneOffset.UTC)));
            return null;
        });
        NewToken token = act(person, () -> tokens.make("laptop", 30));
        SignedIn session = signIn.withPassword(email, PASSWORD, from());
        String code = house.rows("select code from certificate where person_id = ?1", person)
                .getFirst()
                .toString();

        assertThrows(
                WrongPassword.class,
                () -> act(person, () -> {
                    myAccount.delete(Proof.of(OTHER));
                    return null;
                }));
        act(person, () -> {
            myAccount.delete(Proof.of(PASSWORD));
            return null;
        });
        assertTrue(certificates.verify(code).orElseThrow().valid());
        assertTrue(signedInPeople.byToken(token.secret()).isEmpty());
        assertTrue(signedInPeople.bySession(session).isEmpty());
        assertThrows(WrongEmailOrPassword.class, () -> signIn.withPassword(email, PASSWORD, from()));
        assertEquals(0, house.count("select count(*) from pairing_key where person_id = ?1", person));
        assertEquals(
                1,
                house.count(
                        "select count(*) from survey_response r, survey_wave w where w.id = r.wave_id and w.link = ?1",
                        link));
        assertEquals(List.of(), columnsHolding(email));
        assertEquals(List.of("certificate.printed_name"), columnsHolding("架空 三郎"));
        signUp.signUp(email, PASSWORD, Locale.JAPANESE, from());
        assertNotEquals(person, house.count("select id from person where email = ?1", email));
    }

    @Test
    void an_administrator_turns_the_pages_of_names_in_the_order_of_their_readings() throws Exception {
        String mark = "order" + System.nanoTime();
        List<String> readings = List.of("あおた けい", "アオダ カイ", "オータ リン", "おおち あい", "はら わか", "はらだ あい");
        for (String reading : readings.reversed()) {
            named(mark, reading, "架空 " + reading);
        }
        named(mark, null, "架空 読みなし");
        named(mark, null, null);
        assertEquals(List.of("架空 あおた けい", "架空 アオダ カイ", "架空 オータ リン"), names(mark, 0, false));
        assertEquals(List.of("架空 おおち あい", "架空 はら わか", "架空 はらだ あい"), names(mark, 1, false));
        assertEquals(Arrays.asList("架空 読みなし", null), names(mark, 2, false));
        assertEquals(Arrays.asList(null, "架空 読みなし", "架空 はらだ あい"), names(mark, 0, true));
    }

    private void named(String mark, String reading, String name) throws Exception {
        Acting.as(
                house.doctor(),
                House.ADMIN,
                () -> accounts.invite(
                        mark + "-" + System.nanoTime() + "@komichi.example",
                        new Profile(name, reading, null, null, null, null, null, null),
                        null,
                        Locale.JAPANESE));
    }

    private List<String> names(String mark, int page, boolean descending) throws Exception {
        return Acting.as(
                house.doctor(),
                House.ADMIN,
                () -> accounts.list(mark, new Paging(page, 3), new Sorting("name", descending)).items().stream()
                        .map(AccountSummary::name)
                        .toList());
    }

    /** An account with a known password. */
    private long account(String email) throws Exception {
        signUp.signUp(email, PASSWORD, Locale.JAPANESE, from());
        return signUp.confirm(secret(email, "account-confirmation", "/signup/confirm/"), PASSWORD, from())
                .personId();
    }

    private String secret(String email, String template, String path) throws Exception {
        String body = house.rows(
                        "select body from outbox_message where recipient = ?1 and template = ?2 order by id desc",
                        email,
                        template)
                .getFirst()
                .toString();
        return body.substring(body.indexOf(path) + path.length()).split("\\s")[0];
    }

    /** A network address of its own for every test, so that none is stopped because of another. */
    private static String from() {
        return "192.0.2." + System.nanoTime();
    }

    private static <V> V act(long person, Callable<V> deed) throws Exception {
        return Acting.as(person, House.LEARNER, deed);
    }

    private List<String> columnsHolding(String value) throws Exception {
        List<String> found = new ArrayList<>();
        for (Object row : house.rows("""
                select lower(table_name), lower(column_name) from information_schema.columns
                where lower(table_schema) = 'public' and lower(table_name) not like 'flyway%'
                and (lower(data_type) like 'character%' or lower(data_type) = 'text')
                """)) {
            Object[] column = (Object[]) row;
            if (house.count("select count(*) from " + column[0] + " where " + column[1] + " like ?1", "%" + value + "%")
                    > 0) {
                found.add(column[0] + "." + column[1]);
            }
        }
        return found;
    }
}
