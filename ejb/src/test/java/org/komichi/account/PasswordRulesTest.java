package org.komichi.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.komichi.identity.EmailAddress;

class PasswordRulesTest {
    private static final PasswordOwner HERS =
            new PasswordOwner(new EmailAddress("kasumi.mori@komichi.example"), "森 かすみ", "もり かすみ");
    private static final PasswordOwner HER_COLLEAGUES = PasswordOwner.of(new EmailAddress("aoi@clinic.example"));
    private static final PasswordRules RULES = new PasswordRules(new GuessablePasswords(), new LeakedPasswords());

    @Test
    void twelve_characters_are_enough_and_need_no_digit_or_sign() {
        assertThatCode(() -> RULES.check("quiet stones", HERS)).doesNotThrowAnyException();
    }

    @Test
    void eleven_characters_are_too_few() {
        assertThatThrownBy(() -> RULES.check("quiet stone", HERS)).isInstanceOf(PasswordTooShort.class);
    }

    @Test
    void a_sign_outside_of_the_first_plane_counts_as_one() {
        assertThatThrownBy(() -> RULES.check("𠮷野家で𠮷野家でほ", HERS)).isInstanceOf(PasswordTooShort.class);
    }

    @Test
    void more_than_two_hundred_are_too_many() {
        assertThatThrownBy(() -> RULES.check("abcdefgh ".repeat(25), HERS)).isInstanceOf(PasswordTooLong.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kasumi.Mori@komichi.example",
                "kasumi.mori2026",
                "Kasumi123456",
                "Morikasumi12",
                "ｋａｓｕｍｉ＿ｍｏｒｉ２６",
                "かすみ2026もり1234!",
                "森かすみ森かすみ森かすみ"
            })
    void neither_the_address_nor_the_name_is_a_password_whatever_digits_stand_about(String tried) {
        assertThatThrownBy(() -> RULES.check(tried, HERS)).isInstanceOf(PasswordIsEmail.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Password1234",
                "P@ssw0rd1234",
                "１２３４５６７８９０１２",
                "ｑｗｅｒｔｙｕｉｏｐ１２",
                "aaaaaaaaaaaaaa",
                "qazwsxedcrfv",
                "drowssap4321",
                "Sunshine20260401"
            })
    void what_everybody_tries_first_is_refused_in_full_width_too(String tried) {
        assertThatThrownBy(() -> RULES.check(tried, HERS)).isInstanceOf(PasswordTooCommon.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Komichi!23456", "こみちこみちこみちこみち", "houmonkango1"})
    void the_words_of_this_place_are_guessed_soon(String tried) {
        assertThatThrownBy(() -> RULES.check(tried, HER_COLLEAGUES)).isInstanceOf(PasswordTooCommon.class);
    }

    @Test
    void what_leaked_most_often_is_refused_as_it_is_or_filled_up_with_digits() throws Exception {
        List<String> leaked;
        try (var lines = new BufferedReader(new InputStreamReader(
                Zxcvbn.class.getResourceAsStream("matchers/dictionaries/passwords.txt"), StandardCharsets.UTF_8))) {
            leaked = lines.lines().toList();
        }
        List<String> tried = new ArrayList<>(leaked.subList(0, 3000).stream()
                .map(word -> (word + "123456789012").substring(0, Math.max(word.length(), PasswordRules.SHORTEST)))
                .toList());
        leaked.stream().filter(word -> word.length() >= PasswordRules.SHORTEST).forEach(tried::add);

        GuessablePasswords guessable = new GuessablePasswords();
        List<String> taken = tried.stream()
                .filter(word -> !guessable.contain(word, List.of()))
                .toList();

        assertThat(tried).hasSizeGreaterThan(3200);
        assertThat(taken).isEmpty();
    }
}
