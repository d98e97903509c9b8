package org.komichi.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PersonTest {
    private static final Instant NOON = Instant.parse("2026-11-21T03:00:00Z");
    private static final EmailAddress HERS = new EmailAddress("kasumi@komichi.example");

    private final Person person = Person.signingUp(HERS, "hash", Locale.JAPANESE, NOON);

    @Test
    void nobody_signs_in_before_the_address_is_confirmed() {
        assertThat(person.maySignIn()).isFalse();
        person.confirm();
        assertThat(person.maySignIn()).isTrue();
    }

    @Test
    void an_address_has_two_weeks_to_be_confirmed_and_a_confirmed_account_stays() {
        assertThat(person.neverConfirmed(NOON.plus(Duration.ofDays(14)).minusSeconds(1)))
                .isFalse();
        assertThat(person.neverConfirmed(NOON.plus(Duration.ofDays(14)))).isTrue();
        person.confirm();
        assertThat(person.neverConfirmed(NOON.plus(Duration.ofDays(14)))).isFalse();
    }

    @Test
    void a_new_password_and_a_new_address_end_sessions_but_a_better_hash_does_not() {
        int stamp = person.stamp();
        person.rehash("better");
        assertThat(person.stamp()).isEqualTo(stamp);
        person.changePassword("other");
        person.changeEmail(new EmailAddress("new@komichi.example"));
        assertThat(person.stamp()).isEqualTo(stamp + 2);
    }

    @Test
    void a_deleted_account_says_nothing_of_who_she_was_and_does_not_come_back() {
        person.confirm();
        person.describe(new Profile("森 かすみ", "もり かすみ", "P05_VN", "STAFF", null, "13", null, null));
        person.delete(NOON);
        person.confirm();
        assertThat(person.status()).isEqualTo(AccountStatus.DELETED);
        assertThat(person.email()).isNull();
        assertThat(person.passwordHash()).isNull();
        assertThat(person.profile()).isEqualTo(Profile.EMPTY);
        assertThat(person.maySignIn()).isFalse();
    }

    @Test
    void an_address_is_the_same_however_it_is_typed() {
        assertThat(new EmailAddress(" Ｋａｓｕｍｉ＠komichi.example ")).isEqualTo(HERS);
        assertThatThrownBy(() -> new EmailAddress("kasumi@komichi")).isInstanceOf(MalformedEmailAddress.class);
        assertThatThrownBy(() -> new EmailAddress("a b@komichi.example")).isInstanceOf(MalformedEmailAddress.class);
    }
}
