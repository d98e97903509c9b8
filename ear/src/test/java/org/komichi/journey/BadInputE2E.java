package org.komichi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.komichi.support.Chromium.Screen;
import org.komichi.support.Visit;

/** Strange input and stale tabs in lessons and quizzes, and curious hands: a plain message, nothing lost. */
class BadInputE2E extends Learners {
    @Test
    void full_width_digits_are_digits_and_a_second_tab_spoils_neither_lesson_nor_quiz() {
        try (Visit visit = learner("全角 数子", Screen.PHONE, "ja");
                Page other = visit.page().context().newPage()) {
            // A page that nobody sees is drawn once a second, and each click waits for that.
            visit.page().bringToFront();
            Doctor doctor = new Doctor(visit, COURSE);
            doctor.joins();
            declines(visit, doctor);
            // Opened before anything was ticked, and sent when everything was.
            String list = visit.page().url().replaceAll("(https?://[^/]+).*", "$1/courses/hd/hd-2?page=3");
            other.navigate(list);
            visit.page().bringToFront();
            doctor.reads("hd-2", false);
            sendsOn(other, "#lesson .k-pager button[type=submit]");
            other.navigate(list);
            assertThat(other.locator("#lesson fieldset.k-check input:checked").count())
                    .as("ticked in the first tab")
                    .isPositive();

            other.navigate(visit.page().url());
            visit.page().bringToFront();
            doctor.answers("hd-2", "quiz.yaml", true);
            visit.page().locator("input.k-input--num").fill("１２ 週");
            doctor.handsIn();
            assertThat(visit.text()).contains(visit.says("course_quiz.enough"), visit.says("course_quiz.score", 5, 5));
            other.locator("input.k-input--num").fill("9");
            sendsOn(other, "#quiz button[type=submit]");
            assertThat(other.locator("main").innerText()).contains(visit.says("rule.attempt-submitted"));
            assertThat(other.locator("input.k-input--num").inputValue()).isEqualTo("9");
            visit.open(other.url().replaceAll("https?://[^/]+", ""));
            assertThat(visit.text()).contains(visit.says("course_quiz.score", 5, 5));
        }
    }

    @Test
    void what_belongs_to_others_is_as_if_it_were_not_there() {
        List<String> addresses = new ArrayList<>(List.of(
                "/courses/nope",
                "/courses/hd/nope",
                "/courses/hd/nope/quiz",
                "/surveys/nope",
                "/surveys/nope/about",
                "/my/certificates/1.pdf",
                "/my/certificates/KM-2026-000001.pdf"));
        try (Visit owner = signedIn(programs.physician("持主 子"), Screen.DESKTOP, "ja")) {
            beginsSurvey(owner);
            String survey = owner.page().url().replaceAll("^https?://[^/]+", "");
            addresses.add(survey);
            addresses.add(survey.replaceAll("/about$", ""));
            addresses.add(survey.replaceAll("/about$", "/review"));
        }
        try (Visit visit = learner("他人 子", Screen.PHONE, "ja")) {
            for (String address : addresses) {
                assertThat(visit.page().request().get(address).status())
                        .as(address)
                        .isEqualTo(404);
            }
            assertThat(visit.open("/surveys/nope")).isEqualTo(404);
            visit.findsItRight();
            assertThat(visit.text()).contains(visit.says("about.notfound.title"));
        }
    }

    private static void sendsOn(Page tab, String button) {
        tab.waitForNavigation(() -> tab.locator(button).first().click());
    }

    private static void declines(Visit visit, Doctor doctor) {
        doctor.opensQuestionnaire();
        visit.presses("survey_start.decline");
    }
}
