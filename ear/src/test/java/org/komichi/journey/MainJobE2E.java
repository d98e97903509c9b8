package org.komichi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.komichi.support.AnswerKey;
import org.komichi.support.Chromium;
import org.komichi.support.Chromium.Screen;
import org.komichi.support.Visit;

/** The main job: a doctor learns, and the organizer sees before and after. */
class MainJobE2E {
    private static final String COURSE = "hd";
    private static final String RUN = "/organizer/runs/hd-2026-3";
    private static final List<String> MODULES = AnswerKey.modules(COURSE);

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
    void a_doctor_takes_the_whole_course_on_her_phone_in_japanese() throws IOException {
        List<Integer> before = funnel();
        try (Visit visit = new Visit(browser, Screen.PHONE, "ja")) {
            Doctor doctor = new Doctor(visit, COURSE);
            doctor.signsUp(address(), browser);
            doctor.describesHerself("小道 さくら", "コミチ サクラ");
            doctor.joins();
            answersTheQuestionnaireBefore(visit, doctor);
            for (String module : MODULES) {
                doctor.reads(module, true);
                passesTheQuiz(visit, doctor, module);
            }
            answersTheQuestionnaireAfter(visit, doctor);
            seesWhatSheGained(visit, 2);
            takesHerCertificate(visit, "小道 さくら");
        }
        assertThat(funnel()).isEqualTo(before.stream().map(people -> people + 1).toList());
    }

    @Test
    void a_doctor_takes_the_shortest_way_at_a_desk_in_english() throws IOException {
        List<Integer> before = funnel();
        try (Visit visit = new Visit(browser, Screen.DESKTOP, "en")) {
            Doctor doctor = new Doctor(visit, COURSE);
            doctor.signsUp(address(), browser);
            doctor.describesHerself("Hana Komichi", "こみち はな");
            doctor.joins();
            doctor.opensQuestionnaire();
            visit.presses("survey_start.decline").findsItRight();
            for (String module : MODULES) {
                doctor.reads(module, module.equals(MODULES.get(0)));
                doctor.answers(module, "quiz.yaml", true);
                doctor.handsIn();
                assertThat(visit.text()).contains(visit.says("course_quiz.enough"));
            }
            doctor.opensQuestionnaire();
            visit.presses("survey_start.decline").findsItRight();
            visit.open("/my");
            visit.findsItRight();
            seesWhatSheGained(visit, 1);
            takesHerCertificate(visit, "Hana Komichi");
        }
        assertThat(funnel()).isEqualTo(before.stream().map(people -> people + 1).toList());
    }

    @Test
    void the_organizer_sees_item_by_item_what_changed() {
        for (Screen screen : Screen.values()) {
            String language = screen == Screen.PHONE ? "ja" : "en";
            try (Visit visit = new Visit(browser, screen, language).signedInAs("organizer")) {
                visit.open("/organizer");
                visit.follows("/organizer/runs/hd-2026-2");
                visit.findsItRight().follows("/comparison").findsItRight();
                Locator item = visit.page().locator("section.k-item", new LocatorOptions().setHasText("SV-K17"));
                item.locator("details[data-print-open] > summary").click();
                assertThat(item.innerText())
                        .contains("W+ = 66", "p = 0.00098", "12", "2 → 4", "0% → 75%")
                        .contains(visit.says("reporting_comparison.stat.exact"));
                visit.follows("/answers").findsItRight();
            }
        }
    }

    private static void answersTheQuestionnaireBefore(Visit visit, Doctor doctor) {
        doctor.opensQuestionnaire();
        doctor.beginsToAnswer();
        visit.presses("survey_section.confirm").findsItRight();
        visit.presses("survey_section.next").findsItRight();
        doctor.rates("SV-K01", 2);
        doctor.rates("SV-K17", 1);
        visit.seesSaved();

        // She is called away, and comes back another time.
        visit.open("/my");
        visit.findsItRight();
        doctor.opensQuestionnaire();
        visit.sends(visit.page().locator("main a.k-btn--primary").first());
        visit.presses("survey_section.next");
        assertThat(doctor.hasRated("SV-K01", 2))
                .as("what was saved is still there")
                .isTrue();
        assertThat(doctor.hasRated("SV-K17", 1)).isTrue();
        assertThat(visit.page().locator("input[name='SV-K02']:checked").count()).isZero();

        goesThroughToTheEnd(visit, doctor, "SV-C01");
    }

    private static void answersTheQuestionnaireAfter(Visit visit, Doctor doctor) {
        doctor.opensQuestionnaire();
        doctor.beginsToAnswer();
        doctor.rates("SV-K01", 4);
        doctor.rates("SV-K17", 4);
        visit.seesSaved();
        goesThroughToTheEnd(visit, doctor, "SV-C01");
    }

    /** From where she is to the thanks, with one more answer on the way. */
    private static void goesThroughToTheEnd(Visit visit, Doctor doctor, String answer) {
        while (!visit.page().url().endsWith("/review")) {
            if (visit.page().locator("input[name='" + answer + "']").count() > 0) {
                doctor.rates(answer, 3);
            }
            if (visit.page().locator("textarea[name='SV-R07']").count() > 0) {
                writesANameAndThinksBetter(visit);
            }
            boolean last = visit.button("survey_section.toReview").count() > 0;
            visit.presses(last ? "survey_section.toReview" : "survey_section.next")
                    .findsItRight();
        }
        visit.presses("survey_review.submit").findsItRight();
        assertThat(visit.text()).contains(visit.says("survey_thanks.title"));
    }

    /** As soon as the text is saved she reads beside it which word may point to a patient. */
    private static void writesANameAndThinksBetter(Visit visit) {
        Locator text = visit.page().locator("textarea[name='SV-R07']");
        Locator look = visit.page().locator("#w-SV-R07");
        text.fill("架空太郎くんに会いに行く");
        PlaywrightAssertions.assertThat(look).containsText("架空太郎くん");
        visit.findsItRight();
        text.fill("吸引の練習をする");
        PlaywrightAssertions.assertThat(look).isEmpty();
    }

    /** In the first module she is wrong first, reads why, and tries again; there she also solves the case. */
    private static void passesTheQuiz(Visit visit, Doctor doctor, String module) {
        boolean first = module.equals(MODULES.get(0));
        // The first three have every kind of question; the others look the same.
        boolean unlike = MODULES.indexOf(module) < 3;
        if (unlike) {
            visit.findsItRight();
        }
        if (first) {
            doctor.answers(module, "quiz.yaml", false);
            doctor.handsIn();
            visit.findsItRight();
            assertThat(visit.text()).contains(visit.says("course_quiz.onceMore"), visit.says("course_quiz.review"));
            assertThat(visit.page().locator("fieldset.is-solved .k-why").count())
                    .isPositive();
            visit.presses("course_quiz.retry").findsItRight();
            assertThat(visit.text()).contains(visit.says("course_quiz.again"));
        }
        doctor.answers(module, "quiz.yaml", true);
        visit.seesSaved();
        doctor.handsIn();
        if (unlike) {
            visit.findsItRight();
        }
        assertThat(visit.text()).contains(visit.says("course_quiz.enough"));
        if (first) {
            visit.follows("/case").findsItRight();
            assertThat(visit.text()).contains(visit.says("course_quiz.vignette"));
            doctor.answers(module, "case-quiz.yaml", true);
            doctor.handsIn();
            visit.findsItRight();
            assertThat(visit.text()).contains(visit.says("course_quiz.enough"));
        }
    }

    private static void seesWhatSheGained(Visit visit, int highest) {
        visit.open("/my/competencies");
        visit.findsItRight();
        Locator table = visit.page()
                .locator("details")
                .filter(new Locator.FilterOptions().setHasText(visit.says("competency_profile.asTable")));
        table.locator("summary").click();
        List<Integer> levels = table.locator("tbody tr td:nth-child(3)").allInnerTexts().stream()
                .map(text -> Integer.parseInt(text.replaceAll("\\D", "")))
                .toList();
        assertThat(levels).hasSize(44);
        assertThat(levels.stream().filter(level -> level > 0).count())
                .as("outcomes with evidence")
                .isGreaterThan(20);
        assertThat(levels.stream().max(Integer::compare)).hasValue(highest);
    }

    private static void takesHerCertificate(Visit visit, String name) throws IOException {
        visit.open("/my/certificates");
        visit.findsItRight();
        String href = visit.page().locator("a[href$='.pdf']").getAttribute("href");
        APIResponse file = visit.page().request().get(href);
        assertThat(file.headers().get("content-type")).startsWith("application/pdf");
        byte[] pdf = file.body();
        assertThat(new String(pdf, 0, 4, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
            assertThat(text).contains(name.replaceAll("\\s", "")).contains("医師監修前");
        }
        String publicPage = visit.page().locator("a[href*='/verify/']").getAttribute("href");
        try (Visit stranger = new Visit(browser, Screen.PHONE, "ja")) {
            assertThat(stranger.open(publicPage)).isEqualTo(200);
            stranger.findsItRight();
            assertThat(stranger.text()).contains(stranger.says("credential_verify.VALID"), name);
        }
    }

    /** How many people stand at each step of the run: registered, before, modules, after, certificate. */
    private static List<Integer> funnel() {
        try (Visit visit = new Visit(browser, Screen.DESKTOP, "ja").signedInAs("organizer")) {
            visit.open(RUN);
            visit.findsItRight();
            Pattern digits = Pattern.compile("\\d+");
            return visit.page().locator(".k-funnel li progress").all().stream()
                    .map(bar -> bar.getAttribute("value"))
                    .map(value -> {
                        Matcher number = digits.matcher(value);
                        assertThat(number.find()).isTrue();
                        return Integer.valueOf(number.group());
                    })
                    .toList();
        }
    }

    private static String address() {
        return "e2e-" + UUID.randomUUID().toString().substring(0, 13).toLowerCase(Locale.ROOT) + "@komichi.example";
    }
}
