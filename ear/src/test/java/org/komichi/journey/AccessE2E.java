package org.komichi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.komichi.support.Chromium;
import org.komichi.support.Routes;
import org.komichi.support.Visit;

/** Who may open what: every address, as nobody and as each kind of person. */
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
    void nobody_gets_past_the_sign_in_page() {
        try (Visit visit = new Visit(browser, Chromium.Screen.DESKTOP, "ja")) {
            for (String route : Routes.all()) {
                if (route.matches("/(my|organizer|admin|surveys)(/.*)?|/courses/[^/]+/[^/]+/.+")) {
                    assertThat(visit.asks(route.replaceAll("\\{\\w+}", "1")).url())
                            .as(route)
                            .contains("/login");
                }
            }
        }
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

    @ParameterizedTest
    @CsvSource({"doctor", "nurse", "manager", "supervisor", "instructor", "editor", "reviewer", "reviewer2"})
    void learners_do_not_organize_or_administer(String account) {
        try (Visit visit = new Visit(browser, Chromium.Screen.DESKTOP, "ja").signedInAs(account)) {
            for (String route : Routes.all()) {
                // What readers searched for in vain is for those who write cases; assessors check certificates.
                boolean own = account.equals("editor") && route.equals("/admin/search")
                        || account.equals("supervisor") && route.startsWith("/organizer/evidence");
                if (route.matches("/(organizer|admin)(/.*)?") && !own) {
                    assertThat(visit.asks(route.replaceAll("\\{\\w+}", "1")).status())
                            .as(route)
                            .isIn(403, 404);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"organizer", "organizer2"})
    void organizers_do_not_administer(String account) {
        try (Visit visit = new Visit(browser, Chromium.Screen.DESKTOP, "ja").signedInAs(account)) {
            for (String route : Routes.all()) {
                if (route.matches("/admin(/.*)?")) {
                    assertThat(visit.asks(route.replaceAll("\\{\\w+}", "1")).status())
                            .as(route)
                            .isIn(403, 404);
                }
            }
        }
    }

    @Test
    void a_team_does_not_see_the_runs_of_another() {
        String mine;
        try (Visit visit = new Visit(browser, Chromium.Screen.DESKTOP, "ja").signedInAs("organizer")) {
            visit.open("/organizer");
            mine = visit.page()
                    .locator("a[href*='/organizer/runs/']:not([href$='/new'])")
                    .first()
                    .getAttribute("href");
            assertThat(visit.open(mine)).isEqualTo(200);
        }
        try (Visit visit = new Visit(browser, Chromium.Screen.DESKTOP, "ja").signedInAs("organizer2")) {
            for (String page : new String[] {
                "",
                "/participants",
                "/surveys",
                "/pairing",
                "/comparison",
                "/waves",
                "/beside",
                "/answers",
                "/paper",
                "/themes",
                "/act",
                "/acceptance",
                "/report",
                "/certificates",
                "/items"
            }) {
                assertThat(visit.asks(mine + page).status()).as(page).isEqualTo(404);
            }
        }
    }

    @Test
    void a_code_that_nobody_issued_is_not_found() {
        try (Visit visit = new Visit(browser, Chromium.Screen.PHONE, "ja")) {
            assertThat(visit.open("/verify/KMZZZZZZZZZZZZZZZZ")).isEqualTo(404);
            assertThat(visit.barriers()).isEmpty();
        }
    }

    @Test
    void no_page_has_a_second_address() {
        try (Visit visit = new Visit(browser, Chromium.Screen.DESKTOP, "ja")) {
            assertThat(visit.open("/home.xhtml")).isEqualTo(404);
            assertThat(visit.open("/WEB-INF/routes.txt")).isEqualTo(404);
        }
    }
}
