package org.komichi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.komichi.support.Chromium;
import org.komichi.support.Chromium.Screen;
import org.komichi.support.Visit;

/** A nurse looks for the child like hers; a case goes from the desk to its readers and out of the library again. */
class CaseLibraryE2E {
    private static final String NUMBER = "CASE-D02";

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
    void a_nurse_types_kana_on_her_phone_narrows_by_age_and_reads() {
        try (Visit nurse = new Visit(browser, Screen.PHONE, "ja").signedInAs("nurse")) {
            Page page = nurse.page();
            nurse.open("/cases");
            page.locator("#q").pressSequentially("きせつ");
            PlaywrightAssertions.assertThat(
                            page.locator("#suggestions [role=option]").first())
                    .containsText("気管切開");
            nurse.arrives(() -> page.locator("#q").press("Enter"));
            assertThat(nurse.text()).contains("気管切開").contains("喉頭気管分離");
            assertThat(hits(page).first().innerText()).contains("気管切開");
            int all = hits(page).count();

            nurse.open("/cases?q=%E3%81%8D%E3%81%9B%E3%81%A4&age=PRESCHOOL");
            assertThat(hits(page).count()).isBetween(1, all - 1);
            nurse.findsItRight();
            nurse.arrives(() -> page.locator("a.k-filter").first().click());
            assertThat(hits(page).count()).isEqualTo(all);

            nurse.follows("/cases/f01-ventilator-dislodgement");
            assertThat(page.locator("h1").innerText()).contains("人工呼吸器");
            nurse.findsItRight();
        }
    }

    @Test
    void a_case_reaches_its_readers_when_the_second_reviewer_has_looked_and_is_gone_once_withdrawn() {
        try (Visit reader = new Visit(browser, Screen.DESKTOP, "ja");
                Visit first = new Visit(browser, Screen.DESKTOP, "ja").signedInAs("reviewer");
                Visit second = new Visit(browser, Screen.DESKTOP, "en").signedInAs("reviewer2");
                Visit editor = new Visit(browser, Screen.DESKTOP, "ja").signedInAs("editor")) {
            String desk = "/editor/cases/demo-in-review";
            assertThat(reader.open("/cases/demo-in-review")).isEqualTo(404);

            first.open(desk);
            assertThat(first.page().locator("button[value=publish]").count())
                    .as("who looked at privacy does not judge the rest")
                    .isZero();

            second.open(desk);
            second.findsItRight().presses("editorial.publish");
            reader.open("/");
            assertThat(reader.open("/cases/demo-in-review")).isEqualTo(200);
            reader.page().waitForCondition(() -> found(reader));

            editor.open(desk);
            editor.page()
                    .locator("details:has(button[value=withdraw]) > summary")
                    .click();
            editor.button("editorial.withdrawGo").click();
            editor.arrives(
                    () -> editor.page().locator("dialog[open] .k-btn--danger").click());
            assertThat(reader.open("/cases/demo-in-review")).isEqualTo(410);
            reader.page().waitForCondition(() -> !found(reader));
        }
    }

    @Test
    void the_check_offers_a_repair_for_a_date_while_an_editor_writes() {
        try (Visit editor = new Visit(browser, Screen.DESKTOP, "ja").signedInAs("editor")) {
            Page page = editor.page();
            editor.open("/editor/cases/demo-draft/write/timeline");
            Locator text = page.locator("textarea[name='timeline[0].text']");
            text.fill("2026年4月2日の朝、気づきました。");
            PlaywrightAssertions.assertThat(
                            page.locator("[data-found='timeline[0].text'] mark").first())
                    .containsText("2026年4月2日");
            text.fill("退院した翌朝に気づきました。");
            PlaywrightAssertions.assertThat(page.locator("[data-found='timeline[0].text'] mark"))
                    .hasCount(0);
            editor.seesSaved();
            page.reload();
            assertThat(page.locator("textarea[name='timeline[0].text']").inputValue())
                    .isEqualTo("退院した翌朝に気づきました。");
        }
    }

    private static Locator hits(Page page) {
        return page.locator(".k-hits > li");
    }

    private static boolean found(Visit reader) {
        return reader.asks("/cases?q=" + NUMBER).text().contains("/cases/demo-in-review");
    }
}
