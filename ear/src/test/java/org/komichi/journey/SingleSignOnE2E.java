package org.komichi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.komichi.support.OtherHouse;
import org.komichi.support.PlainBrowser;
import org.komichi.support.Programs;
import org.komichi.support.RunningKomichi;
import org.komichi.support.Visit;

/** Coming in by the account of another house, with a real provider, and with one that lies. */
class SingleSignOnE2E {
    private static final String PASSWORD = "a long fictional phrase";
    private static final String PROVE = "/login/link";
    private static final String WANTED = "/my/visits";

    private final RunningKomichi komichi = RunningKomichi.get();
    private final OtherHouse house = new OtherHouse();
    private final String subject = UUID.randomUUID().toString();
    private final String email = subject + "@hospital.example";

    @AfterEach
    void closes() {
        house.close();
    }

    @Test
    void somebody_new_signs_up_without_a_letter_and_comes_in_by_the_house_from_then_on() {
        PlainBrowser first = comes(Map.of("email", email, "email_verified", true));
        assertThat(first.at()).isEqualTo(PROVE);
        first.opens("/signup");
        assertThat(first.page().selectFirst("input[type=email]").val()).isEqualTo(email);
        assertThat(first.sends("form", Map.of("password", PASSWORD)).at()).startsWith("/my/profile");
        assertThat(comes(Map.of()).at()).isEqualTo(WANTED);
    }

    @Test
    void an_address_that_the_house_has_not_checked_needs_its_letter() {
        PlainBrowser first = comes(Map.of("email", email, "email_verified", false));
        assertThat(first.opens("/signup")
                        .sends("form", Map.of("password", PASSWORD))
                        .at())
                .isEqualTo("/signup?sent=true");
        assertThat(comes(Map.of()).at()).isEqualTo(PROVE);
    }

    @Test
    void an_account_is_linked_when_its_password_is_shown_and_not_by_its_address() {
        String owner = new Programs(komichi).physician("結 び");
        Map<String, Object> says = Map.of("email", owner, "email_verified", true);
        PlainBrowser thief = comes(says);
        assertThat(thief.at()).isEqualTo(PROVE);
        assertThat(thief.sends("form", Map.of("password", "a guess of somebody else"))
                        .at())
                .isEqualTo(PROVE);
        assertThat(thief.opens("/my").at()).startsWith("/login");
        PlainBrowser again = comes(says);
        assertThat(again.at()).isEqualTo(PROVE);
        assertThat(again.sends("form", Map.of("password", Visit.DEMO_PASSWORD)).at())
                .isEqualTo(WANTED);
        PlainBrowser later = comes(Map.of());
        assertThat(later.at()).isEqualTo(WANTED);

        // Another account there does not open it by the same address, and this one opens it no longer when she takes it
        // off.
        later.opens("/my/profile/security").sends("unlink-form", Map.of("password", Visit.DEMO_PASSWORD));
        assertThat(later.at()).isEqualTo("/my/profile/security?done=unlinked");
        assertThat(comes(says).at()).isEqualTo(PROVE);
    }

    @Test
    void what_is_no_answer_to_the_question_lets_nobody_in() {
        PlainBrowser lost = new PlainBrowser(komichi).opens("/login/sso/back?code=1&state=2");
        assertThat(lost.at()).startsWith("/login?problem=sign-in-elsewhere-failed");
        assertThat(lost.page().text()).contains("パスワード");
        for (Runnable lie : new Runnable[] {
            () -> house.says(subject, Map.of("aud", "another client")), () -> house.says(subject, Map.of(), -300)
        }) {
            lie.run();
            assertThat(setsOut().at()).startsWith("/login?problem=sign-in-elsewhere-failed&next=");
        }
    }

    @Test
    void a_house_that_is_closed_keeps_nobody_from_her_password() {
        house.close();
        PlainBrowser visitor = new PlainBrowser(komichi).opens("/login?problem=provider-unavailable&next=" + WANTED);
        assertThat(visitor.page().select(".k-callout--urgent")).hasSize(1);
        visitor.sends("form", Map.of("email", "nurse@komichi.example", "password", Visit.DEMO_PASSWORD));
        assertThat(visitor.at()).isEqualTo(WANTED);
    }

    private PlainBrowser comes(Map<String, Object> claims) {
        house.says(subject, claims);
        return setsOut();
    }

    private PlainBrowser setsOut() {
        return new PlainBrowser(komichi).opens("/login/sso?next=" + WANTED);
    }
}
