package org.komichi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.komichi.support.Chromium;
import org.komichi.support.Visit;

/** What a visitor reads before she signs in, and what she finds afterwards. Who may open what is the matter of {@link EveryAddressE2E}. */
class AccessE2E {
    private static Chromium browser;

    @BeforeAll
    static void open() {
        browser = new Chromium();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void anybody_sees_what_a_module_holds_and_that_it_is_not_reviewed_yet() {
        try (Visit visit = new Visit(browser, Chromium.Screen.PHONE, "ja")) {
            assertThat(visit.open("/courses/hd/hd-4")).isEqualTo(200);
            visit.findsItRight();
            assertThat(visit.page().locator("main .k-draft").first().innerText())
                    .contains("医師監修前");
            assertThat(visit.text())
                    .contains(visit.says("course_module.objectives"), visit.says("course_module.otherSources"))
                    .contains("なぜ成人と違うのか", "吸引と加湿、毎日のケア");
            visit.follows("/login?next=/courses/hd/hd-4").signsIn("doctor@komichi.example", Visit.DEMO_PASSWORD);
            assertThat(visit.page().url()).endsWith("/courses/hd/hd-4");
        }
    }

    @Test
    void a_code_that_nobody_issued_is_not_found() {
        try (Visit visit = new Visit(browser, Chromium.Screen.PHONE, "ja")) {
            assertThat(visit.open("/verify/KMZZZZZZZZZZZZZZZZ")).isEqualTo(404);
            assertThat(visit.barriers()).isEmpty();
        }
    }
}
