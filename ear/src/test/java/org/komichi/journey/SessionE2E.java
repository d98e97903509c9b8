package org.komichi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
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
    void she_sees_where_she_is_signed_in_and_signs_out_there_or_everywhere_else_with_her_password() {
        String email = new Programs(RunningKomichi.get()).physician("端末 二");
        Map<String, String> hers = Map.of("email", email, "password", Visit.DEMO_PASSWORD);
        PlainBrowser phone = new PlainBrowser(RunningKomichi.get())
                .callsItself("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1");
        PlainBrowser ward = new PlainBrowser(RunningKomichi.get())
                .callsItself("Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36 Edg/140.0");
        for (PlainBrowser each : List.of(phone, ward, browser)) {
            each.opens("/login").sends("form", hers);
        }
        browser.opens("/my/profile/account");
        Element form = browser.page().selectFirst("form#others-form");
        assertThat(form.select("label").eachText())
                .anyMatch(label -> label.startsWith("WindowsのEdge"))
                .anyMatch(label -> label.startsWith("iPhoneのSafari"));
        String lost = form.selectFirst("label:contains(iPhone)").attr("for");
        String onPhone = browser.page().getElementById(lost).val();

        browser.sends("others-form", Map.of("ended", onPhone, "password", "a guess of somebody else"));
        assertThat(phone.opens("/my").at()).isEqualTo("/my");
        browser.sends("others-form", Map.of("ended", onPhone, "password", Visit.DEMO_PASSWORD));
        assertThat(browser.at()).isEqualTo("/my/profile/account?done=otherEnded");
        assertThat(browser.page().text()).doesNotContain("iPhone");
        assertThat(phone.opens("/my").at()).startsWith("/login");
        assertThat(ward.opens("/my").at()).isEqualTo("/my");

        browser.sends("others-form", hers);
        assertThat(browser.at()).isEqualTo("/my/profile/account?done=othersEnded");
        assertThat(ward.opens("/my").at()).startsWith("/login");
        assertThat(browser.opens("/my").at()).isEqualTo("/my");
    }
}
