package org.komichi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.komichi.support.AnswerKey;
import org.komichi.support.Chromium;
import org.komichi.support.RunningKomichi;
import org.komichi.support.Visit;

/** A doctor at her screen, and what she does on her way through a course. */
final class Doctor {
    static final String PASSWORD = "日だまりの庭で深呼吸する2026";

    private static final Pattern CONFIRMATION = Pattern.compile("/signup/confirm/[\\w-]+");

    private final Visit visit;
    private final String course;

    Doctor(Visit visit, String course) {
        this.visit = visit;
        this.course = course;
    }

    /** Signs up, opens the link from her letter, and confirms. */
    void signsUp(String email, Chromium browser) {
        visit.open("/signup");
        visit.findsItRight();
        field("email").fill(email);
        field("password").fill(PASSWORD);
        visit.presses("identity_signup.send").findsItRight();
        assertThat(visit.text()).contains(visit.says("identity_signup.sentTitle"));
        visit.open(letterTo(email, browser));
        visit.findsItRight();
        field("password").fill(PASSWORD);
        visit.presses("identity_confirm.confirm");
        assertThat(visit.text()).contains(visit.says("identity_profile.incompleteTitle"));
    }

    /** The link in the letter to somebody, as an administrator reads it where no mail goes out. */
    static String letterTo(String email, Chromium browser) {
        try (Visit admin =
                new Visit(browser, Chromium.Screen.DESKTOP, "ja", RunningKomichi.get()).signedInAs("admin")) {
            admin.open("/admin/outbox");
            admin.sends(admin.page()
                    .locator("tr", new Page.LocatorOptions().setHasText(email))
                    .first()
                    .locator("a")
                    .first());
            Matcher link = CONFIRMATION.matcher(admin.text());
            assertThat(link.find()).as("link in " + admin.text()).isTrue();
            return link.group();
        }
    }

    void describesHerself(String name, String reading) {
        field("name").fill(name);
        field("reading").fill(reading);
        field("profession").selectOption("P01_DOC");
        field("workplace").selectOption("HOME_CLINIC");
        field("prefecture").selectOption("13");
        field("municipality").selectOption("131016");
        visit.presses("frame.save").findsItRight();
        assertThat(visit.text()).contains(visit.says("identity_done.profileSaved"));
    }

    /** Joins the open run, from the catalogue. */
    void joins() {
        visit.open("/courses");
        visit.findsItRight().follows("/courses/" + course).findsItRight();
        visit.presses("course_detail.begin").findsItRight();
    }

    /** From the course page to the questionnaire that is the next step. */
    void opensQuestionnaire() {
        visit.open("/courses/" + course);
        visit.sends(visit.page().locator(".k-next a[href*='/surveys/']").first());
        visit.findsItRight();
    }

    void beginsToAnswer() {
        field("evaluation").check();
        visit.presses("survey_start.begin").findsItRight();
    }

    /** Chooses a point of a scale. */
    void rates(String item, int value) {
        choice(item, String.valueOf(value)).click();
    }

    boolean hasRated(String item, int value) {
        return visit.page()
                .locator("input[name='" + item + "'][value='" + value + "']")
                .isChecked();
    }

    private Locator choice(String name, String value) {
        return visit.page().locator("label:has(input[name='" + name + "'][value='" + value + "'])");
    }

    /** Reads a module from the first page to the last, and gives an answer and a tick wherever one is asked for. */
    void reads(String module, boolean critically) {
        visit.open("/courses/" + course + "/" + module + "?page=1");
        int pages = AnswerKey.pages(course, module);
        for (int page = 1; page <= pages; page++) {
            assertThat(visit.page().url()).contains(module + "?page=" + page);
            if (critically) {
                visit.findsItRight();
            }
            checksHerself();
            ticks();
            turnsThePage();
        }
        assertThat(visit.page().url()).endsWith(module + "/quiz");
    }

    void turnsThePage() {
        visit.sends(visit.page().locator("#lesson .k-pager button[type=submit]"));
    }

    private void checksHerself() {
        for (Locator check : visit.page()
                .locator("#lesson fieldset.k-quiz:has(label.k-option)")
                .all()) {
            Locator option = check.locator("label.k-option").first();
            option.click();
            assertThat(option.locator(".k-why").isVisible())
                    .as("the reason of an option")
                    .isTrue();
            visit.seesSaved();
        }
    }

    private void ticks() {
        Locator lines = visit.page().locator("#lesson fieldset.k-check label");
        if (lines.count() > 0) {
            lines.first().click();
            visit.seesSaved();
        }
    }

    /** Answers all questions on the page, rightly or wrongly. */
    void answers(String module, String file, boolean rightly) {
        for (AnswerKey.Item item : AnswerKey.quiz(course, module, file).values()) {
            answers(visit.page().locator("fieldset#q-" + item.id()), item, rightly);
        }
    }

    private static void answers(Locator question, AnswerKey.Item item, boolean rightly) {
        switch (item.kind()) {
            case "single" ->
                option(question, (rightly ? item.right() : item.wrong()).get(0)).click();
            case "multiple" -> {
                for (String text : item.right()) {
                    choose(option(question, text), rightly);
                }
                for (String text : item.wrong()) {
                    choose(option(question, text), !rightly);
                }
            }
            case "numeric" ->
                question.locator("input.k-input--num").fill((rightly ? item.right() : item.wrong()).get(0));
            case "ordering" ->
                orders(question, rightly ? item.right() : item.right().reversed());
            case "matching" -> matches(question, item.right(), rightly);
            default -> throw new IllegalArgumentException(item.kind());
        }
    }

    private static Locator option(Locator question, String text) {
        // Marks of the lesson language are not shown; the browser's expressions know no \\Q…\\E.
        String shown =
                text.replaceAll("\\[@[^]]*]|\\*\\*", "").strip().replaceAll("[.*+?^${}()|\\[\\]/\\\\]", "\\\\$0");
        return question.locator("label.k-option")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + shown + "\\s*$")));
    }

    private static void choose(Locator option, boolean wanted) {
        if (option.locator("input").isChecked() != wanted) {
            option.click();
        }
    }

    private static void orders(Locator question, List<String> wanted) {
        for (int place = 0; place < wanted.size(); place++) {
            Locator row = question.locator("li:has(option[value='" + wanted.get(place) + "=1'])");
            int now = ((Number) row.evaluate("row => [...row.parentElement.children].indexOf(row)")).intValue();
            for (; now > place; now--) {
                row.locator("[data-move=up]").click();
            }
        }
    }

    private static void matches(Locator question, List<String> ids, boolean rightly) {
        for (int i = 0; i < ids.size(); i++) {
            String right = ids.get(rightly ? i : (i + 1) % ids.size());
            question.locator("select[id$='-" + ids.get(i) + "']").selectOption(ids.get(i) + "=" + right);
        }
    }

    void handsIn() {
        visit.presses("course_quiz.submit");
    }

    /** A field of the form of the page. */
    Locator field(String name) {
        return visit.page().locator("[id='form:" + name + "']");
    }
}
