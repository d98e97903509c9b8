package org.komichi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.komichi.support.PlainBrowser;
import org.komichi.support.Programs;
import org.komichi.support.RunningKomichi;
import org.komichi.support.Visit;

/** What a session is worth: a new number at sign-in, nothing after signing out, and no script that reads it. */
class SessionE2E {
    private final PlainBrowser browser = new PlainBrowser(RunningKomichi.get());

    @Test
    void a_session_gets_a_new_number_at_sign_in_and_is_worth_nothing_after_signing_out() {
        browser.opens("/login?next=/my/profile");
        String before = browser.cookie();
        browser.sends("form", Map.of("email", "nurse@komichi.example", "password", Visit.DEMO_PASSWORD));
        assertThat(browser.at()).isEqualTo("/my/profile");
        String within = browser.cookie();
        assertThat(within).isNotEqualTo(before);
        assertThat(browser.cookieSaid()).containsIgnoringCase("HttpOnly").containsIgnoringCase("SameSite=Lax");

        browser.posts("/logout");
        assertThat(browser.at()).startsWith("/login");
        browser.withCookie(within).opens("/my/profile");
        assertThat(browser.at()).startsWith("/login");
    }

    @Test
    void she_signs_out_everywhere_else_with_her_password() {
        Map<String, String> hers =
                Map.of("email", new Programs(RunningKomichi.get()).physician("端末 二"), "password", Visit.DEMO_PASSWORD);
        PlainBrowser lost = new PlainBrowser(RunningKomichi.get());
        lost.opens("/login").sends("form", hers);
        browser.opens("/login").sends("form", hers);
        browser.opens("/my/profile/account").sends("others-form", Map.of("password", "a guess of somebody else"));
        assertThat(lost.opens("/my").at()).isEqualTo("/my");
        browser.sends("others-form", hers);
        assertThat(browser.at()).isEqualTo("/my/profile/account?done=othersEnded");
        assertThat(lost.opens("/my").at()).startsWith("/login");
        assertThat(browser.opens("/my").at()).isEqualTo("/my");
    }
}
