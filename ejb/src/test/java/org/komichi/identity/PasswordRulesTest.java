package org.komichi.identity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PasswordRulesTest {
    private static final EmailAddress HERS = new EmailAddress("kasumi.mori@komichi.example");

    @Test
    void twelve_characters_are_enough_and_need_no_digit_or_sign() {
        assertThatCode(() -> PasswordRules.check("quiet stones", HERS)).doesNotThrowAnyException();
    }

    @Test
    void eleven_characters_are_too_few() {
        assertThatThrownBy(() -> PasswordRules.check("quiet stone", HERS)).isInstanceOf(PasswordTooShort.class);
    }

    @Test
    void a_sign_outside_of_the_first_plane_counts_as_one() {
        assertThatThrownBy(() -> PasswordRules.check("𠮷野家で𠮷野家でほ", HERS)).isInstanceOf(PasswordTooShort.class);
    }

    @Test
    void more_than_two_hundred_are_too_many() {
        assertThatThrownBy(() -> PasswordRules.check("abcdefgh ".repeat(25), HERS))
                .isInstanceOf(PasswordTooLong.class);
    }

    @Test
    void the_address_is_no_password_nor_is_its_name_with_digits() {
        assertThatThrownBy(() -> PasswordRules.check("Kasumi.Mori@komichi.example", HERS))
                .isInstanceOf(PasswordIsEmail.class);
        assertThatThrownBy(() -> PasswordRules.check("kasumi.mori2026", HERS)).isInstanceOf(PasswordIsEmail.class);
    }

    @Test
    void what_everybody_tries_first_is_refused_in_full_width_too() {
        assertThatThrownBy(() -> PasswordRules.check("Password1234", HERS)).isInstanceOf(PasswordTooCommon.class);
        assertThatThrownBy(() -> PasswordRules.check("１２３４５６７８９０１２", HERS)).isInstanceOf(PasswordTooCommon.class);
        assertThatThrownBy(() -> PasswordRules.check("aaaaaaaaaaaaaa", HERS)).isInstanceOf(PasswordTooCommon.class);
    }
}
