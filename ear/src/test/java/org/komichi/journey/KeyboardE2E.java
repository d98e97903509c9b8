package org.komichi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.komichi.support.AnswerKey;
import org.komichi.support.Chromium;
import org.komichi.support.Chromium.Screen;
import org.komichi.support.Visit;

/** The main job without a mouse: one sees where one is, and everything answers to Tab, Enter, Space and arrows. */
class KeyboardE2E {
    private static final int MANY_STOPS = 250;

    /** What is wrong with the place that has the focus; empty when it is seen, null when there is none. */
    private static final String FOCUS = """
            () => {
              const e = document.activeElement;
              if (!e || e === document.body) return null;
              const box = e.getBoundingClientRect();
              const ringed = x => x && getComputedStyle(x).outlineStyle !== 'none' && parseFloat(getComputedStyle(x).outlineWidth) >= 2;
              let ring = e;
              for (let up = 0; up < 4 && ring && !ringed(ring); up++) ring = ring.parentElement;
              const name = (e.innerText || e.name || e.id || e.tagName).trim().slice(0, 40);
              if (!ringed(ring)) return 'no ring: ' + name;
              const bars = [...document.querySelectorAll('.k-header, .k-tabbar, .k-stay')]
                .filter(bar => !bar.contains(e) && ['fixed', 'sticky'].includes(getComputedStyle(bar).position));
              const hidden = !e.matches('.k-skip') && bars.some(bar => {
                const b = bar.getBoundingClientRect();
                return b.height > 0 && box.height < 300 && box.top < b.bottom - 1 && box.bottom > b.top + 1;
              });
              return hidden ? 'hidden: ' + name : '';
            }
            """;

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
    void a_doctor_signs_in_reads_and_orders_answers_without_a_mouse() {
        try (Visit visit = new Visit(browser, Screen.PHONE, "ja")) {
            Page page = visit.page();
            visit.open("/login");
            press(page, "Tab");
            assertThat(page.locator(".k-skip:focus").boundingBox().y).isGreaterThanOrEqualTo(0);
            press(page, "Enter");
            assertThat(focused(page)).isEqualTo("main");

            tabsTo(page, "[id='form:email']");
            visit.arrives(() -> press(page, "Enter"));
            PlaywrightAssertions.assertThat(page.locator(".k-summary")).isFocused();
            tabsTo(page, ".k-summary a");
            press(page, "Enter");
            assertThat(focused(page)).isEqualTo("form:email");
            page.keyboard().type("doctor@komichi.example");
            press(page, "Tab");
            page.keyboard().type(Visit.DEMO_PASSWORD);
            press(page, "Enter");
            page.waitForURL("**/my");
            everyStopIsSeen(page);

            visit.open("/courses/hd/hd-1?page=2");
            everyStopIsSeen(page);

            int pages = AnswerKey.pages("hd", "hd-2");
            visit.open("/courses/hd/hd-2?page=1");
            for (int next = 2; next <= pages + 1; next++) {
                tabsTo(page, "#lesson .k-pager button[type=submit]");
                press(page, "Enter");
                page.waitForURL(next <= pages ? "**/hd-2?page=" + next : "**/hd-2/quiz");
            }
            everyStopIsSeen(page);
            Locator first = page.locator(".k-order > li").first();
            String before = first.getAttribute("data-label");
            tabsTo(page, ".k-order [data-move=down]");
            press(page, "Enter");
            assertThat(first.getAttribute("data-label")).isNotEqualTo(before);
            assertThat(page.locator(".k-order [data-move=down]:focus").count())
                    .as("the button that was pressed keeps the focus")
                    .isEqualTo(1);
            press(page, "Enter");
            assertThat(page.locator(".k-order > li").nth(2).getAttribute("data-label"))
                    .isEqualTo(before);
        }
    }

    @Test
    void an_organizer_sorts_goes_back_and_compares_without_a_mouse() {
        try (Visit visit = new Visit(browser, Screen.DESKTOP, "en").signedInAs("organizer")) {
            Page page = visit.page();
            visit.open("/organizer/runs/hd-2026-2/participants");
            everyStopIsSeen(page);
            tabsTo(page, "th.ui-sortable-column");
            press(page, "Enter");
            page.waitForURL("**/participants?sort=name");
            String first = page.locator("tbody tr").first().innerText();
            press(page, "Enter");
            page.waitForURL("**/participants?sort=name&dir=desc");
            String last = page.locator("tbody tr").first().innerText();
            assertThat(last).isNotEqualTo(first);
            page.reload();
            assertThat(page.locator("tbody tr").first().innerText())
                    .as("the address shows the same rows")
                    .isEqualTo(last);
            assertThat(page.locator("th[aria-sort=descending]").count()).isEqualTo(1);
            page.goBack();
            page.waitForURL("**/participants?sort=name");
            page.waitForCondition(
                    () -> page.locator("tbody tr").first().innerText().equals(first));

            visit.open("/organizer/runs/hd-2026-2/comparison");
            everyStopIsSeen(page);
        }
    }

    /** Goes from stop to stop, from the first to the last. */
    private static void everyStopIsSeen(Page page) {
        page.evaluate("() => { document.activeElement.blur(); scrollTo(0, 0); }");
        int stops = 0;
        while (stops < MANY_STOPS) {
            press(page, "Tab");
            Object fault = page.evaluate(FOCUS);
            if (fault == null) {
                break;
            }
            stops++;
            assertThat(fault).as("stop %d of %s", stops, page.url()).isEqualTo("");
        }
        assertThat(stops).as("stops of " + page.url()).isBetween(5, MANY_STOPS - 1);
    }

    private static void tabsTo(Page page, String selector) {
        for (int i = 0; i < MANY_STOPS; i++) {
            if ((boolean) page.evaluate("s => document.activeElement.matches(s)", selector)) {
                return;
            }
            press(page, "Tab");
        }
        throw new AssertionError("no way by Tab to " + selector + " of " + page.url());
    }

    private static void press(Page page, String key) {
        page.keyboard().press(key);
    }

    private static Object focused(Page page) {
        return page.evaluate("() => document.activeElement.id");
    }
}
