package org.komichi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.Test;
import org.komichi.support.Chromium;
import org.komichi.support.Chromium.Screen;
import org.komichi.support.Visit;

/** An instructor with a tablet looks at a nurse at a skills station, twice; the nurse sees both results at once. */
class SkillsE2E {
    private static final String STATIONS = "/organizer/workshops/suction-today-1/stations";

    @Test
    void an_instructor_ticks_what_she_saw_and_the_learner_sees_at_once_what_to_practise_and_that_she_passed() {
        try (Chromium browser = new Chromium();
                Visit instructor = new Visit(browser, Screen.PHONE, "ja").signedInAs("instructor");
                Visit nurse = new Visit(browser, Screen.PHONE, "en").signedInAs("nurse")) {
            Page tablet = instructor.page();
            tablet.setViewportSize(820, 1180);
            assertThat(instructor.open(STATIONS + "/plan"))
                    .as("planning is the organizer's")
                    .isEqualTo(403);
            instructor.open(STATIONS);
            instructor.findsItRight().follows("/SK-2").findsItRight();
            tablet.locator("#q").fill("モリカスミ");
            instructor.presses("skills_station.find");
            instructor.sends(tablet.locator(".is-people a")).findsItRight();

            instructor.button("skills_sheet.tickRest").click();
            Locator critical = tablet.locator("input[data-critical=true]");
            PlaywrightAssertions.assertThat(tablet.locator("input[data-critical=true]:checked"))
                    .hasCount(0);
            for (int i = 1; i < critical.count(); i++) {
                critical.nth(i).check();
            }
            tablet.locator("textarea").fill("山田太郎くんのように");
            instructor.presses("skills_sheet.save");
            assertThat(instructor.text()).contains("山田太郎くん");
            tablet.locator("textarea").fill("挿入長を先に言いましょう。");
            instructor.presses("skills_sheet.save").findsItRight();
            assertThat(instructor.text())
                    .contains(instructor.says("skills_sheet.again"), instructor.says("skills.state.AGAIN"));

            nurse.open("/my/registrations");
            nurse.sends(nurse.page().locator("article:has-text('Suction')").locator("a[href$='/stations']"))
                    .findsItRight();
            assertThat(nurse.text())
                    .contains(nurse.says("skills_mine.missing"), "States the ordered depth", "挿入長を先に言いましょう。");

            for (int i = 0; i < critical.count(); i++) {
                critical.nth(i).check();
            }
            instructor.presses("skills_sheet.save");
            assertThat(instructor.text()).contains(instructor.says("skills_sheet.passed"));
            nurse.page().reload();
            assertThat(nurse.text()).contains(nurse.says("skills.state.PASSED"));
        }
    }

    @Test
    void an_instructor_assesses_one_after_the_other_without_a_network_and_what_is_refused_comes_back() {
        try (Chromium browser = new Chromium();
                Visit instructor = new Visit(browser, Screen.DESKTOP, "ja").signedInAs("instructor")) {
            Page tablet = instructor.page();
            tablet.setViewportSize(1024, 768);
            instructor.open(STATIONS + "/SK-1/round");
            PlaywrightAssertions.assertThat(tablet.locator("#ready[data-kept=true]"))
                    .isVisible();
            Locator people = tablet.locator("#people button");
            people.first().click();
            instructor.findsItRight();

            tablet.context().setOffline(true);
            String first = tablet.locator("#name").innerText();
            tablet.locator("#rest").click();
            tablet.locator("input[data-critical=true]").all().forEach(Locator::check);
            instructor.button("skills_round.save").click();
            PlaywrightAssertions.assertThat(tablet.locator("#result"))
                    .hasText(instructor.says("skills_round.kept", first, instructor.says("skills.state.PASSED")));
            PlaywrightAssertions.assertThat(tablet.locator("#name")).not().hasText(first);
            String second = tablet.locator("#name").innerText();
            tablet.locator("#remark").fill("山田太郎くんのように");
            instructor.button("skills_round.save").click();
            PlaywrightAssertions.assertThat(tablet.locator("#name")).not().hasText(second);
            String third = tablet.locator("#name").innerText();
            tablet.locator("input[name=item]").first().check();
            PlaywrightAssertions.assertThat(tablet.locator("#people [aria-current=true]"))
                    .containsText(instructor.says("skills_round.begun"));

            tablet.reload();
            PlaywrightAssertions.assertThat(tablet.locator("#queue"))
                    .hasText(instructor.says("skills_round.queued", 2));
            PlaywrightAssertions.assertThat(tablet.locator("#name")).hasText(third);
            PlaywrightAssertions.assertThat(tablet.locator("input[name=item]:checked"))
                    .hasCount(1);

            tablet.context().setOffline(false);
            PlaywrightAssertions.assertThat(tablet.locator("#queue"))
                    .hasText(instructor.says("skills_round.noneQueued"));
            PlaywrightAssertions.assertThat(tablet.locator("#returned-list")).containsText("山田太郎くん");
            tablet.locator("#returned-list button").first().click();
            PlaywrightAssertions.assertThat(tablet.locator("#name")).hasText(second);
            tablet.locator("#remark").fill("順番を声に出しましょう。");
            instructor.button("skills_round.save").click();
            PlaywrightAssertions.assertThat(tablet.locator("#sent")).hasText(instructor.says("skills_round.sent", 2));
            PlaywrightAssertions.assertThat(tablet.locator("#returned")).isHidden();

            tablet.locator(".k-who summary").click();
            instructor.arrives(
                    () -> tablet.locator("form[action$=logout] button").click());
            tablet.context().setOffline(true);
            tablet.navigate(tablet.url().replaceAll("/login.*", STATIONS + "/SK-1/round"));
            PlaywrightAssertions.assertThat(tablet.locator("#nolist")).isVisible();
            PlaywrightAssertions.assertThat(people).hasCount(0);
        }
    }
}
