package org.komichi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.LocatorOptions;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.komichi.support.Chromium;
import org.komichi.support.Chromium.Screen;
import org.komichi.support.Programs;
import org.komichi.support.RunningKomichi;
import org.komichi.support.Visit;

/** Strange input, unlucky moments and curious hands: a plain message, nothing lost, nothing twice. */
class BadInputE2E {
    private static final String COURSE = "hd";
    private static final String RUN = "/organizer/runs/hd-2026-3";

    private static Chromium browser;
    private static Programs programs;

    @BeforeAll
    static void open() {
        browser = new Chromium();
        programs = new Programs(RunningKomichi.get());
    }

    @AfterAll
    static void close() {
        browser.close();
    }

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
    void full_width_digits_are_digits_and_a_second_tab_spoils_neither_lesson_nor_quiz() {
        try (Visit visit = learner("全角 数子", Screen.PHONE, "ja");
                Page other = visit.page().context().newPage()) {
            Doctor doctor = new Doctor(visit, COURSE);
            doctor.joins();
            declines(visit, doctor);
            // Opened before anything was ticked, and sent when everything was.
            String list = visit.page().url().replaceAll("(https?://[^/]+).*", "$1/courses/hd/hd-2?page=3");
            other.navigate(list);
            doctor.reads("hd-2", false);
            sendsOn(other, "#lesson .k-pager button[type=submit]");
            other.navigate(list);
            assertThat(other.locator("#lesson fieldset.k-check input:checked").count())
                    .as("ticked in the first tab")
                    .isPositive();

            other.navigate(visit.page().url());
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

    private static void sendsOn(Page tab, String button) {
        tab.waitForNavigation(() -> tab.locator(button).first().click());
    }

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

    /** Joins if she has not, and begins the questionnaire before. */
    private static void beginsSurvey(Visit visit) {
        Doctor doctor = new Doctor(visit, COURSE);
        visit.open("/courses/" + COURSE);
        if (visit.button("course_detail.begin").count() > 0) {
            visit.presses("course_detail.begin");
        }
        doctor.opensQuestionnaire();
        doctor.beginsToAnswer();
    }

    /** The question for a number on the first page of the questionnaire. */
    private static Locator years(Visit visit) {
        return visit.page().locator("input[name='SV-D08']");
    }

    private static Form profile(Visit visit) {
        visit.open("/my/profile");
        return new Form(visit);
    }

    private static void declines(Visit visit, Doctor doctor) {
        doctor.opensQuestionnaire();
        visit.presses("survey_start.decline");
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

    private static Visit learner(String name, Screen screen, String language) {
        return signedIn(programs.physician(name), screen, language);
    }

    private static Visit signedIn(String email, Screen screen, String language) {
        Visit visit = new Visit(browser, screen, language);
        visit.open("/login");
        return visit.signsIn(email, Visit.DEMO_PASSWORD);
    }

    // A name of its own without digits, so that one finds it among others.
    private static String letters() {
        return UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    }
}
