package org.komichi.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.komichi.identity.EmailAddress;
import org.komichi.identity.NameTooLong;
import org.komichi.identity.Person;
import org.komichi.identity.ProfileExamples;

class GuestPeopleTest {
    private static final GuestPeople PEOPLE = new GuestPeople();

    @BeforeAll
    static void rules() {
        PEOPLE.rules = ProfileExamples.rules();
    }

    @Test
    void a_name_of_one_character_is_a_name() {
        assertThat(PEOPLE.told("ミ", null, null).name()).isEqualTo("ミ");
        assertThat(PEOPLE.told("林", "ハヤシ", "X07_FAMILY").reading()).isEqualTo("はやし");
    }

    @Test
    void a_name_of_forty_characters_is_a_name() {
        String name = "ラ".repeat(40);
        assertThat(PEOPLE.told(name, null, "").name()).isEqualTo(name);
        assertThat(PEOPLE.told("寿".repeat(40), "じゅ".repeat(40), null).reading()).hasSize(80);
    }

    @Test
    void a_longer_name_than_can_be_printed_is_refused() {
        assertThatThrownBy(() -> PEOPLE.told("ラ".repeat(101), null, null)).isInstanceOf(NameTooLong.class);
    }

    @Test
    void without_a_name_nobody_could_greet_her() {
        assertThatThrownBy(() -> PEOPLE.told(" 　", "かわの", null)).isInstanceOf(GuestNameNeeded.class);
    }

    @Test
    void a_name_in_kanji_needs_its_reading_and_a_name_in_letters_or_kana_does_not() {
        assertThatThrownBy(() -> PEOPLE.told("林", " ", null)).isInstanceOf(GuestReadingNeeded.class);
        assertThat(PEOPLE.told("Mina Berg", null, null).reading()).isNull();
        assertThat(PEOPLE.told("かわの　みお", null, null).reading()).isNull();
    }

    @Test
    void a_guest_cannot_sign_in_and_has_an_account_only_when_she_chose_a_password_and_proved_the_address() {
        Person guest = Person.guest(
                new EmailAddress("g@komichi.example"), PEOPLE.told("ミ", null, null), Locale.JAPANESE, Instant.EPOCH);
        guest.confirm();
        assertThat(guest.isGuest()).isTrue();
        guest.changePassword("hash");
        assertThat(guest.maySignIn()).isFalse();
        guest.confirm();
        assertThat(guest.maySignIn()).isTrue();
    }
}
