package org.komichi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.LocatorOptions;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.komichi.support.Chromium.Screen;
import org.komichi.support.Visit;

/** Strange input and unlucky moments while answering a questionnaire: nothing is lost, nothing is there twice. */
class SurveyFormsE2E extends Learners {
    private static final String RUN = "/organizer/runs/hd-2026-3";

    @Test
    void a_number_out_of_range_in_a_questionnaire_stays_on_the_page_with_a_reason() {
        try (Visit visit = learner("架空 数子", Screen.PHONE, "ja")) {
            beginsSurvey(visit);
            Locator number = years(visit);
            number.fill("たくさん");
            visit.presses("survey_section.next").findsItRight();
            assertThat(visit.page().url()).endsWith("/about");
            assertThat(number.inputValue()).isEqualTo("たくさん");
            assertThat(visit.page().locator(".k-error, .k-summary").count()).isPositive();
            number.fill("３");
            visit.presses("survey_section.next");
            visit.presses("survey_section.back");
            assertThat(number.inputValue()).isEqualTo("3");
        }
    }

    @Test
    void a_double_click_and_two_posts_at_once_make_one_participant_and_one_answer() {
        String name = "二重 " + letters();
        try (Visit visit = learner(name, Screen.DESKTOP, "ja")) {
            visit.open("/courses/" + COURSE);
            Form.sendsTwiceAtOnce(visit.button("course_detail.begin"));
            visit.open("/courses/" + COURSE);
            List<Integer> before = answered();
            beginsSurvey(visit);
            while (!visit.page().url().endsWith("/review")) {
                boolean last = visit.button("survey_section.toReview").count() > 0;
                visit.presses(last ? "survey_section.toReview" : "survey_section.next");
            }
            Form.sendsTwiceAtOnce(visit.button("survey_review.submit"));
            visit.arrives(() -> visit.button("survey_review.submit").dblclick());
            assertThat(visit.text()).contains(visit.says("survey_thanks.title"));
            assertThat(answered()).containsExactly(before.get(0) + 1, before.get(1));
        }
        try (Visit visit = new Visit(browser, Screen.DESKTOP, "ja").signedInAs("organizer")) {
            visit.open(RUN + "/participants?sort=joined&dir=desc");
            assertThat(visit.page()
                            .locator("tbody tr", new LocatorOptions().setHasText(name))
                            .count())
                    .isEqualTo(1);
        }
    }

    @Test
    void two_tabs_that_answer_the_same_questionnaire_lose_nothing() {
        String email = programs.physician("二枚 開子");
        try (Visit one = signedIn(email, Screen.DESKTOP, "ja");
                Visit other = signedIn(email, Screen.PHONE, "en")) {
            beginsSurvey(one);
            one.presses("survey_section.next");
            String section = one.page().url();
            other.open(section);
            Doctor here = new Doctor(one, COURSE);
            Doctor there = new Doctor(other, COURSE);
            there.rates("SV-K02", 4);
            other.seesSaved();
            here.rates("SV-K01", 3);
            one.seesSaved();
            one.presses("survey_section.next");
            other.open(section);
            assertThat(there.hasRated("SV-K01", 3)).as("answered here").isTrue();
            assertThat(there.hasRated("SV-K02", 4))
                    .as("answered there, and shown as saved")
                    .isTrue();
        }
    }

    @Test
    void a_session_that_ends_in_the_middle_of_a_questionnaire_costs_nothing_typed() {
        String email = programs.physician("期限 切子");
        try (Visit visit = signedIn(email, Screen.PHONE, "ja")) {
            beginsSurvey(visit);
            visit.page().context().clearCookies();
            years(visit).fill("7");
            visit.presses("survey_section.next").findsItRight();
            assertThat(visit.text()).contains(visit.says("identity_login.ended"));
            visit.signsIn(email, Visit.DEMO_PASSWORD).findsItRight();
            assertThat(visit.page().url()).endsWith("/about");
            assertThat(years(visit).inputValue()).isEqualTo("7");
            visit.presses("survey_section.next");
            visit.presses("survey_section.back");
            assertThat(years(visit).inputValue()).isEqualTo("7");
        }
    }

    @Test
    void an_answer_that_comes_after_the_end_is_refused_in_plain_words() {
        String email = programs.physician("遅刻 子");
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Tokyo"));
        try (Visit organizer = new Visit(browser, Screen.DESKTOP, "ja").signedInAs("organizer");
                Visit visit = signedIn(email, Screen.PHONE, "ja")) {
            Organizer desk = new Organizer(organizer);
            String run = desk.plans("短い回（架空）", today.minusDays(9), today.plusDays(1));
            desk.adds(email, run);

            beginsSurvey(visit);
            desk.ends(run, today.minusDays(1));

            years(visit).fill("7");
            visit.presses("survey_section.next").findsItRight();
            assertThat(visit.text()).contains(visit.says("survey_start.over"), visit.says("survey_section.closed"));
            assertThat(years(visit).inputValue()).isEqualTo("7");
        }
    }

    /** The question for a number on the first page of the questionnaire. */
    private static Locator years(Visit visit) {
        return visit.page().locator("input[name='SV-D08']");
    }

    /** How many answered the questionnaires before and after. */
    private static List<Integer> answered() {
        try (Visit visit = new Visit(browser, Screen.DESKTOP, "ja").signedInAs("organizer")) {
            visit.open(RUN);
            return visit
                    .page()
                    .locator("td[data-label='" + visit.says("reporting_run.submitted") + "']")
                    .allInnerTexts()
                    .stream()
                    .map(text -> Integer.valueOf(text.replaceAll("[^0-9].*", "")))
                    .toList();
        }
    }

    // A name of its own without digits, so that one finds it among others.
    private static String letters() {
        return UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    }
}
