package org.komichi.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.komichi.account.Guesses;
import org.komichi.account.MyAccount;
import org.komichi.account.Passwords;
import org.komichi.account.PersonalTokens;
import org.komichi.account.Proof;
import org.komichi.account.SignIn;
import org.komichi.account.SignedInPeople;
import org.komichi.account.TokenNameNeeded;
import org.komichi.account.TooManyTries;
import org.komichi.account.WrongEmailOrPassword;
import org.komichi.account.WrongPassword;
import org.komichi.identity.MyData;
import org.komichi.identity.Role;
import org.komichi.identity.SignedIn;
import org.komichi.identity.Standing;
import org.komichi.secondfactor.Added;
import org.komichi.secondfactor.AppNotWaiting;
import org.komichi.secondfactor.LostFactors;
import org.komichi.secondfactor.MySecondFactors;
import org.komichi.secondfactor.OwnSecondFactor;
import org.komichi.secondfactor.PasskeyRefused;
import org.komichi.secondfactor.SecondStep;
import org.komichi.secondfactor.SecondStepOver;
import org.komichi.secondfactor.SetupsOver;
import org.komichi.secondfactor.WrongCode;
import org.komichi.shared.ChangedMeanwhile;
import org.komichi.shared.NotFound;
import org.komichi.support.Acting;
import org.komichi.support.House;
import org.komichi.support.Phone;
import tools.jackson.databind.json.JsonMapper;

/** What somebody shows beside her password, in the real server. All people are fictional. */
@ExtendWith(ArquillianExtension.class)
class SecondFactorIT {
    private static final String PASSWORD = "a long fictional phrase";
    private static final String OTHER = "another fictional phrase";

    /** Made once: a hash takes its time. */
    private static String hash;

    @Inject
    House house;

    @Inject
    SignIn signIn;

    @Inject
    SecondStep secondStep;

    @Inject
    SignedInPeople people;

    @Inject
    MySecondFactors factors;

    @Inject
    LostFactors lostFactors;

    @Inject
    SetupsOver setupsOver;

    @Inject
    MyAccount myAccount;

    @Inject
    Guesses guesses;

    @Inject
    MyData myData;

    @Inject
    PersonalTokens tokens;

    @Inject
    Passwords passwords;

    @Test
    void a_role_waits_for_the_second_factor_and_the_password_alone_opens_nothing_then() throws Exception {
        long reviewer = withPassword(house.holding(Role.REVIEWER));
        SignedIn before = signIn(reviewer);
        String token = tokens.makeFor(before, "API", 30).secret();
        for (Standing waiting : List.of(
                people.bySession(before).orElseThrow(), people.byToken(token).orElseThrow())) {
            assertTrue(waiting.owesSecondFactor());
            assertEquals(Set.of(Role.Name.LEARNER), waiting.roles());
        }

        assertThrows(WrongPassword.class, () -> begin(reviewer, OTHER));
        Phone phone = begin(reviewer, PASSWORD);
        Phone again = begin(reviewer, PASSWORD);
        assertEquals(phone.code(0), again.code(0), "twice is once");
        assertThrows(WrongCode.class, () -> confirm(reviewer, wrong(phone)));
        String first = phone.code(0);
        Added added = confirm(reviewer, first);
        assertThrows(AppNotWaiting.class, () -> confirm(reviewer, phone.code(1)));
        assertEquals(10, added.recoveryCodes().size());
        assertTrue(people.bySession(before).isEmpty(), "a session that came with the password alone");
        assertTrue(people.byToken(token).isEmpty(), "a program that came with the password alone");
        Standing now = people.bySession(new SignedIn(reviewer, added.stamp(), SignedIn.Step.COMPLETE))
                .orElseThrow();
        assertEquals(Set.of(Role.Name.LEARNER, Role.Name.REVIEWER), now.roles());

        assertThrows(WrongCode.class, () -> act(reviewer, () -> factors.beginPasskey("laptop", PASSWORD, null)));
        String spare = added.recoveryCodes().get(1);
        act(reviewer, () -> factors.beginPasskey("laptop", PASSWORD, spare));

        SignedIn pending = signIn(reviewer);
        assertEquals(SignedIn.Step.SECOND_FACTOR_PENDING, pending.step());
        assertTrue(people.bySession(pending).isEmpty());
        assertThrows(WrongEmailOrPassword.class, () -> tokens.makeFor(pending, "API", 30));
        assertThrows(WrongCode.class, () -> secondStep.withCode(pending, first), "a code counts once");
        SignedIn in = secondStep.withCode(pending, phone.code(1));
        assertTrue(people.bySession(in).isPresent());
        assertThrows(SecondStepOver.class, () -> secondStep.withCode(in, phone.code(1)), "that was no first half");

        int stamp = act(
                reviewer,
                () -> myAccount.changePassword(
                        new Proof(PASSWORD, added.recoveryCodes().get(2)), OTHER));
        assertThrows(
                SecondStepOver.class,
                () -> secondStep.withCode(pending, added.recoveryCodes().get(0)));
        assertEquals(
                SignedIn.Step.SECOND_FACTOR_PENDING,
                signIn.withPassword(email(reviewer), OTHER, "192.0.2." + reviewer)
                        .step());
        assertEquals(
                Set.of(Role.Name.LEARNER, Role.Name.REVIEWER),
                people.bySession(new SignedIn(reviewer, stamp, SignedIn.Step.COMPLETE))
                        .orElseThrow()
                        .roles());
    }

    @Test
    void a_recovery_code_opens_once_also_of_two_at_once_and_guessing_is_stopped() throws Exception {
        long person = withPassword(house.doctor());
        Phone phone = begin(person, PASSWORD);
        List<String> codes = confirm(person, phone.code(0)).recoveryCodes();
        assertEquals(0, house.count("select count(*) from recovery_code where fingerprint = ?1", codes.get(0)));
        SignedIn pending = signIn(person);
        List<FutureTask<SignedIn>> both = List.of(entering(pending, codes.get(0)), entering(pending, codes.get(0)));
        assertEquals(1, both.stream().filter(SecondFactorIT::cameIn).count());
        assertEquals(9, overview(person).codesLeft());
        assertEquals(2, letters(person), "the app was added, a recovery code was used");

        assertThrows(WrongCode.class, () -> act(person, () -> factors.renewCodes(PASSWORD, codes.get(0))));
        List<String> fresh = act(person, () -> factors.renewCodes(PASSWORD, codes.get(1)));
        assertThrows(WrongCode.class, () -> secondStep.withCode(pending, codes.get(2)), "an old one");
        secondStep.withCode(
                pending, fresh.get(0).toUpperCase(java.util.Locale.ROOT).replace("-", " "));

        for (int guess = 0; guess < 5; guess++) {
            assertThrows(WrongCode.class, () -> secondStep.withCode(pending, wrong(phone)));
        }
        signIn(person);
        assertThrows(
                TooManyTries.class,
                () -> secondStep.withCode(pending, fresh.get(1)),
                "a right password does not pardon wrong codes");
    }

    @Test
    void what_is_lost_an_administrator_takes_off_and_never_her_own() throws Exception {
        long admin = withPassword(house.holding(Role.ADMIN));
        long person = withPassword(house.holding(Role.ASSESSOR));
        Added added = confirm(person, begin(person, PASSWORD).code(0));
        SignedIn session = new SignedIn(person, added.stamp(), SignedIn.Step.COMPLETE);
        confirm(admin, begin(admin, PASSWORD).code(0));
        assertThrows(OwnSecondFactor.class, () -> takeOff(admin, admin));
        takeOff(admin, person);
        assertThrows(ChangedMeanwhile.class, () -> takeOff(admin, person));
        assertTrue(people.bySession(session).isEmpty());
        assertEquals(2, letters(person), "added, taken off");
        assertEquals(
                1,
                house.count(
                        "select count(*) from audit_entry where actor_id = ?1 and action = 'second-factor-taken-off'",
                        admin));
        SignedIn again = signIn(person);
        assertEquals(SignedIn.Step.COMPLETE, again.step());
        assertTrue(people.bySession(again).orElseThrow().owesSecondFactor());
    }

    @Test
    void a_passkey_answers_what_its_owner_was_asked_just_now() throws Exception {
        long person = withPassword(house.doctor());
        long stranger = withPassword(house.doctor());
        assertThrows(WrongPassword.class, () -> act(person, () -> factors.beginPasskey("laptop", OTHER, null)));
        String asked = question(person);
        assertThrows(PasskeyRefused.class, () -> answers(stranger, asked));
        assertThrows(PasskeyRefused.class, () -> answers(person, asked));
        assertEquals(
                0,
                house.count("select count(*) from passkey_challenge where person_id = ?1", person),
                "an answer uses up what it answers, also a wrong one");
        question(person);
        house.change(
                "update passkey_challenge set expires_at = ?1",
                OffsetDateTime.now(ZoneOffset.UTC).minusMinutes(1));
        Acting.as(0, House.SYSTEM, () -> {
            setupsOver.remove();
            return null;
        });
        assertEquals(0, house.count("select count(*) from passkey_challenge where person_id = ?1", person));

        List<String> codes = confirm(person, begin(person, PASSWORD).code(0)).recoveryCodes();
        house.change(
                "insert into passkey (id, version, person_id, name, credential_id, credential, sign_count, user_verified,"
                        + " backup_eligible, backed_up, created_at) values (?1, 0, ?1, 'laptop', ?2, ?3, 0, true, false,"
                        + " false, ?4)",
                person,
                "key-" + person,
                new byte[] {1},
                OffsetDateTime.now(ZoneOffset.UTC));
        assertEquals("laptop", overview(person).passkeys().getFirst().name());
        assertTrue(secondStep.ways(signIn(person)).passkeyQuestion().contains("key-" + person));
        assertThrows(NotFound.class, () -> act(person, () -> factors.removePasskey(-1, PASSWORD, codes.get(0))));
        act(person, () -> factors.removePasskey(person, PASSWORD, codes.get(0)));
        SignedIn pending = signIn(person);
        assertNull(secondStep.ways(pending).passkeyQuestion());
        assertTrue(secondStep.ways(pending).app());
    }

    @Test
    void she_downloads_dates_and_no_secrets_and_nothing_outlives_the_last_factor_or_the_account() throws Exception {
        long person = withPassword(house.doctor());
        Phone phone = begin(person, PASSWORD);
        String secret = overview(person).setup().letters();
        List<String> codes = confirm(person, phone.code(0)).recoveryCodes();
        String data = new JsonMapper().writeValueAsString(act(person, myData::everything));
        assertTrue(data.contains("authenticatorAppSince"));
        assertFalse(data.contains(secret.replace(" ", "")));
        assertThrows(WrongPassword.class, () -> act(person, () -> factors.removeApp(OTHER, codes.get(0))));
        assertThrows(WrongCode.class, () -> act(person, () -> factors.removeApp(PASSWORD, wrong(phone))));
        act(person, () -> factors.removeApp(PASSWORD, codes.get(0)));
        assertEquals(0, rows(person));
        assertEquals(SignedIn.Step.COMPLETE, signIn(person).step());

        List<String> last = confirm(person, begin(person, PASSWORD).code(0)).recoveryCodes();
        assertTrue(rows(person) > 0);
        act(person, () -> {
            myAccount.delete(new Proof(PASSWORD, last.get(0)));
            return null;
        });
        assertEquals(0, rows(person));
    }

    @Test
    void a_password_that_leaked_changes_nothing_of_an_account_with_a_second_factor() throws Exception {
        long person = withPassword(house.doctor());
        List<String> codes = confirm(person, begin(person, PASSWORD).code(0)).recoveryCodes();
        Proof leaked = Proof.of(PASSWORD);
        for (Deed deed : List.<Deed>of(
                () -> myAccount.changePassword(leaked, OTHER),
                () -> myAccount.askEmailChange(House.address(), leaked),
                () -> myAccount.endOtherSessions(leaked),
                () -> myAccount.endSession(0, leaked),
                () -> myAccount.makeToken("API", 30, leaked),
                () -> myAccount.everything(leaked),
                () -> myAccount.delete(leaked))) {
            Acting.does(person, House.LEARNER, () -> assertThrows(WrongCode.class, deed::done));
            pardon(person);
        }
        assertThrows(
                WrongPassword.class,
                () -> act(person, () -> myAccount.makeToken("API", 30, new Proof(OTHER, codes.get(0)))));
        String refused = codes.get(0);
        assertThrows(
                TokenNameNeeded.class,
                () -> act(person, () -> myAccount.makeToken(" ", 30, new Proof(PASSWORD, refused))));
        act(person, () -> myAccount.makeToken("API", 30, new Proof(PASSWORD, refused)));
        assertThrows(
                WrongCode.class,
                () -> act(person, () -> myAccount.makeToken("API", 30, new Proof(PASSWORD, refused))),
                "it counts once, and a name that was missing did not use it up");
    }

    private interface Deed {
        void done() throws Exception;
    }

    private void pardon(long person) throws Exception {
        Acting.does(person, House.LEARNER, () -> guesses.right("second factor of person " + person));
    }

    private long rows(long person) throws Exception {
        return house.count("select count(*) from recovery_code where person_id = ?1", person)
                + house.count("select count(*) from authenticator_app where person_id = ?1", person);
    }

    private long letters(long person) throws Exception {
        return house.count(
                "select count(*) from outbox_message where person_id = ?1 and template = 'second-factor-changed'",
                person);
    }

    private String question(long person) throws Exception {
        String question = act(person, () -> factors.beginPasskey("laptop", PASSWORD, null));
        return new JsonMapper().readTree(question).path("challenge").asString();
    }

    // The question is right, what stands beside it is not.
    private void answers(long person, String asked) throws Exception {
        String client = java.util.Base64.getUrlEncoder()
                .encodeToString(
                        "{\"challenge\":\"%s\"}".formatted(asked).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        act(
                person,
                () -> factors.addPasskey(
                        "laptop", "{\"id\":\"x\",\"response\":{\"clientDataJSON\":\"%s\"}}".formatted(client)));
    }

    private FutureTask<SignedIn> entering(SignedIn pending, String code) {
        FutureTask<SignedIn> task = new FutureTask<>(() -> Acting.asNobody(() -> secondStep.withCode(pending, code)));
        Thread.ofPlatform().start(task);
        return task;
    }

    private static boolean cameIn(FutureTask<SignedIn> task) {
        try {
            return task.get().step() == SignedIn.Step.COMPLETE;
        } catch (java.util.concurrent.ExecutionException refused) {
            assertEquals(WrongCode.class, refused.getCause().getClass());
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private MySecondFactors.Overview overview(long person) throws Exception {
        return act(person, factors::overview);
    }

    private Phone begin(long person, String password) throws Exception {
        act(person, () -> {
            factors.beginApp(password, null);
            return null;
        });
        return new Phone(overview(person).setup().letters());
    }

    private Added confirm(long person, String code) throws Exception {
        return act(person, () -> factors.confirmApp(code));
    }

    private void takeOff(long admin, long person) throws Exception {
        Acting.as(admin, House.ADMIN, () -> {
            lostFactors.takeOff(person);
            return null;
        });
    }

    // Not a code of these steps or those around them.
    private static String wrong(Phone phone) {
        List<String> near = List.of(phone.code(-2), phone.code(-1), phone.code(0), phone.code(1), phone.code(2));
        return List.of("111111", "222222", "333333", "444444", "555555", "666666").stream()
                .filter(code -> !near.contains(code))
                .findFirst()
                .orElseThrow();
    }

    private long withPassword(long person) throws Exception {
        if (hash == null) {
            hash = passwords.hash(PASSWORD);
        }
        house.change("update person set password_hash = ?1 where id = ?2", hash, person);
        return person;
    }

    private String email(long person) throws Exception {
        return house.rows("select email from person where id = ?1", person)
                .getFirst()
                .toString();
    }

    private SignedIn signIn(long person) throws Exception {
        return signIn.withPassword(email(person), PASSWORD, "192.0.2." + person);
    }

    private static <V> V act(long person, Callable<V> deed) throws Exception {
        return Acting.as(person, House.LEARNER, deed);
    }
}
