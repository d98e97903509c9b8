package org.komichi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.komichi.support.Chromium.Screen;
import org.komichi.support.Visit;

/** Strange input where one signs up, signs in and tells about oneself: a plain message, and everything typed stays. */
class AccountFormsE2E extends Learners {
    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "小道 🌸", "\"><img src=x onerror=alert(1)>"})
    void a_name_that_no_certificate_can_print_is_refused_in_plain_words(String name) {
        try (Visit visit = learner("架空 花子", Screen.PHONE, "ja")) {
            Form profile = profile(visit);
            profile.types("name", name);
            visit.presses("frame.save").findsItRight();
            assertThat(visit.text()).contains(visit.says("rule.name-not-printable"));
            assertThat(profile.shows("name")).as("what was typed").isEqualTo(name);
        }
    }

    @Test
    void kana_of_any_width_and_a_byte_order_mark_become_a_plain_reading() {
        try (Visit visit = learner("架空 花子", Screen.DESKTOP, "ja")) {
            Form profile = profile(visit);
            profile.types("name", "\uFEFF小道　ﾊﾅｺ");
            profile.types("reading", "ｺﾐﾁ ﾊﾅｺ");
            visit.presses("frame.save");
            assertThat(profile.shows("name")).isEqualTo("小道 ハナコ");
            assertThat(profile.shows("reading")).isEqualTo("こみち はなこ");
        }
    }

    @Test
    void what_is_too_long_is_refused_and_everything_typed_stays() {
        try (Visit visit = learner("架空 花子", Screen.DESKTOP, "en")) {
            Form profile = profile(visit);
            profile.types("name", "長".repeat(5000));
            profile.field("workplace").selectOption("HOSP_OTHER");
            visit.presses("frame.save").findsItRight();
            assertThat(visit.text()).contains(visit.says("rule.name-too-long"));
            assertThat(profile.shows("name")).hasSize(5000);
            assertThat(profile.shows("workplace")).isEqualTo("HOSP_OTHER");
        }
    }

    @Test
    void an_empty_form_says_what_is_missing_beside_each_field() {
        try (Visit visit = new Visit(browser, Screen.PHONE, "ja")) {
            visit.open("/signup");
            visit.presses("identity_signup.send").findsItRight();
            assertThat(visit.text())
                    .contains(visit.says("frame.required", visit.says("identity.email")))
                    .contains(visit.says("frame.required", visit.says("identity.password")));
            assertThat(new Form(visit).field("email").getAttribute("aria-invalid"))
                    .isEqualTo("true");
        }
    }

    @Test
    void a_session_that_ends_in_the_middle_of_the_profile_costs_nothing_typed() {
        String email = programs.physician("期限 切子");
        try (Visit visit = signedIn(email, Screen.DESKTOP, "en")) {
            Form profile = profile(visit);
            profile.types("name", "Hana Komichi");
            visit.page().context().clearCookies();
            visit.presses("frame.save");
            visit.signsIn(email, Visit.DEMO_PASSWORD);
            assertThat(visit.page().url()).endsWith("/my/profile");
            assertThat(profile.shows("name")).isEqualTo("Hana Komichi");
            visit.presses("frame.save");
            assertThat(visit.text()).contains(visit.says("identity_done.profileSaved"));
        }
    }

    @Test
    void wrong_passwords_slow_down_and_do_not_tell_who_has_an_account() {
        String known = programs.physician("実在 子");
        String unknown = "nobody-" + UUID.randomUUID() + "@komichi.example";
        assertThat(answersToGuesses(known)).isEqualTo(answersToGuesses(unknown));
    }

    private static List<String> answersToGuesses(String email) {
        List<String> answers = new ArrayList<>();
        try (Visit visit = new Visit(browser, Screen.DESKTOP, "ja")) {
            visit.open("/login");
            for (int guess = 1; guess <= 6; guess++) {
                visit.signsIn(email, "guess number " + guess);
                answers.add(visit.page()
                        .locator(".k-summary, .k-error, [role=alert]")
                        .first()
                        .innerText());
            }
            visit.findsItRight();
            assertThat(answers.get(0)).contains(visit.says("rule.wrong-email-or-password"));
            assertThat(answers.get(5)).contains(visit.says("rule.too-many-tries", 1));
        }
        return answers;
    }

    private static Form profile(Visit visit) {
        visit.open("/my/profile");
        return new Form(visit);
    }
}
