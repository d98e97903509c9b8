package org.komichi.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.komichi.account.MyAccount;
import org.komichi.account.Passwords;
import org.komichi.account.Proof;
import org.komichi.account.SignedInPeople;
import org.komichi.identity.MyData;
import org.komichi.identity.Role;
import org.komichi.identity.SignedIn;
import org.komichi.identity.Standing;
import org.komichi.singlesignon.LinkedToAnother;
import org.komichi.singlesignon.OutsideIdentity;
import org.komichi.singlesignon.SignInElsewhereFailed;
import org.komichi.singlesignon.SingleSignOn;
import org.komichi.support.Acting;
import org.komichi.support.AtOnce;
import org.komichi.support.House;
import tools.jackson.databind.json.JsonMapper;

/** Whose account is opened by whose account of another house. */
@ExtendWith(ArquillianExtension.class)
class SingleSignOnIT {
    private static final String PASSWORD = "a long fictional phrase";
    private static final Set<String> REVIEWER = Set.of(Role.Name.LEARNER, Role.Name.REVIEWER);

    @Inject
    House house;

    @Inject
    SingleSignOn singleSignOn;

    @Inject
    SignedInPeople people;

    @Inject
    Passwords passwords;

    @Inject
    MyAccount account;

    @Inject
    MyData myData;

    @Test
    void an_account_there_opens_one_here_and_only_after_it_was_linked() throws Exception {
        long doctor = withPassword(house.doctor());
        OutsideIdentity hers = came(false);
        assertTrue(singleSignOn.enter(hers).isEmpty());
        singleSignOn.link(in(doctor), hers);
        singleSignOn.link(in(doctor), hers);
        assertEquals(doctor, singleSignOn.enter(hers).orElseThrow().personId());
        assertEquals(1, letters(doctor));

        long other = withPassword(house.doctor());
        assertThrows(LinkedToAnother.class, () -> singleSignOn.link(in(other), hers));
        assertThrows(LinkedToAnother.class, () -> singleSignOn.link(in(doctor), came(false)));
        SignedIn half = new SignedIn(other, stamp(other), SignedIn.Step.SECOND_FACTOR_PENDING);
        assertThrows(SignInElsewhereFailed.class, () -> singleSignOn.link(half, came(false)));
        SignedIn stale = new SignedIn(other, stamp(other) - 1, SignedIn.Step.COMPLETE);
        assertThrows(SignInElsewhereFailed.class, () -> singleSignOn.link(stale, came(false)));
    }

    @Test
    void of_two_who_link_at_once_one_is_told() throws Exception {
        long one = withPassword(house.doctor());
        long other = withPassword(house.doctor());
        OutsideIdentity both = came(false);
        AtOnce.succeeded(2, number -> {
            try {
                singleSignOn.link(in(number == 0 ? one : other), both);
            } catch (jakarta.ejb.EJBException theDatabaseSaidIt) {
                // Both had looked before either wrote: the constraint has the last word.
            }
        });
        assertEquals(1, house.count("select count(*) from linked_account where subject = ?1", both.subject()));
    }

    @Test
    void a_second_factor_shown_there_counts_and_one_not_shown_there_is_asked_for_here() throws Exception {
        long reviewer = withPassword(house.holding(Role.REVIEWER));
        OutsideIdentity plain = came(false);
        singleSignOn.link(in(reviewer), plain);
        Standing waiting =
                people.bySession(singleSignOn.enter(plain).orElseThrow()).orElseThrow();
        assertTrue(waiting.owesSecondFactor());
        OutsideIdentity strong = new OutsideIdentity(plain.issuer(), plain.subject(), null, false, true, "token");
        Standing vouchedFor =
                people.bySession(singleSignOn.enter(strong).orElseThrow()).orElseThrow();
        assertFalse(vouchedFor.owesSecondFactor());
        assertEquals(REVIEWER, vouchedFor.roles());

        house.change("update person set second_factor_since = created_at where id = ?1", reviewer);
        assertEquals(
                SignedIn.Step.SECOND_FACTOR_PENDING,
                singleSignOn.enter(plain).orElseThrow().step());
        assertEquals(
                SignedIn.Step.COMPLETE, singleSignOn.enter(strong).orElseThrow().step());
    }

    @Test
    void she_downloads_since_when_and_nothing_outlives_the_account() throws Exception {
        long doctor = withPassword(house.doctor());
        OutsideIdentity hers = came(false);
        singleSignOn.link(in(doctor), hers);
        String data = new JsonMapper().writeValueAsString(Acting.as(doctor, House.LEARNER, myData::everything));
        assertTrue(data.contains("linkedSince"));
        Acting.does(doctor, House.LEARNER, () -> account.delete(Proof.of(PASSWORD)));
        assertTrue(singleSignOn.enter(hers).isEmpty());
        assertEquals(0, house.count("select count(*) from linked_account where person_id = ?1", doctor));
    }

    private static OutsideIdentity came(boolean secondFactor) {
        return new OutsideIdentity(
                "https://house.example", UUID.randomUUID().toString(), null, false, secondFactor, "token");
    }

    private SignedIn in(long person) throws Exception {
        return new SignedIn(person, stamp(person), SignedIn.Step.COMPLETE);
    }

    private int stamp(long person) throws Exception {
        return (int) house.count("select stamp from person where id = ?1", person);
    }

    private long letters(long person) throws Exception {
        return house.count(
                "select count(*) from outbox_message where person_id = ?1 and template = 'account-linked'", person);
    }

    private long withPassword(long person) throws Exception {
        house.change("update person set password_hash = ?1 where id = ?2", passwords.hash(PASSWORD), person);
        return person;
    }
}
