package org.komichi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.komichi.support.Chromium;
import org.komichi.support.Chromium.Screen;
import org.komichi.support.Visit;

/** Levels as they are shown to others: by a link, to a manager, to organizers, and to herself before she takes a child on. */
class CompetencyE2E {
    private static final int NOT_FOUND = 404;
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
    void a_learner_plans_and_shows_her_record_by_a_link_until_she_takes_it_back() {
        try (Visit learner = new Visit(browser, Screen.PHONE, "ja").signedInAs("nurse03");
                Visit reader = new Visit(browser, Screen.PHONE, "ja")) {
            learner.open("/my/competencies/plan");
            learner.page().locator("[id='form:outcome']").selectOption("B4");
            learner.page().locator("[id='form:level']").selectOption("3");
            learner.presses("portfolio_plan.set").findsItRight();
            assertThat(learner.asks("/my/competencies/plan.ics").text()).contains("DTSTART;VALUE=DATE:", "B4");

            learner.open("/my/competencies/portfolio?d=B&in=evidence&name=INITIALS");
            learner.presses("portfolio_page.share");
            String link = learner.page().locator("code[id^='address-']").first().innerText();
            reader.page().navigate(link);
            reader.findsItRight();
            assertThat(reader.page().locator("main h2, main h3").allInnerTexts())
                    .anyMatch(heading -> heading.startsWith("B"))
                    .noneMatch(heading -> heading.startsWith("A"));

            learner.button("portfolio_shares.withdraw").click();
            learner.sends(learner.page().locator("dialog[open] .k-btn--danger"));
            assertThat(learner.text()).contains(learner.says("portfolio_shares.done.withdrawn"));
            assertThat(reader.page().navigate(link).status()).isEqualTo(NOT_FOUND);
            reader.findsItRight();
            assertThat(reader.page().locator("table").count()).isZero();
        }
    }

    @Test
    void a_manager_sees_and_saves_the_levels_of_those_who_agree_and_they_read_that_she_looked() {
        try (Visit manager = new Visit(browser, Screen.DESKTOP, "ja").signedInAs("manager");
                Visit nurse = new Visit(browser, Screen.PHONE, "ja").signedInAs("nurse02")) {
            manager.open("/my/station/competencies");
            int people = manager.page().locator("tbody tr").count();
            String csv = manager.page().locator("a[href*='competencies.csv']").getAttribute("href");
            assertThat(lines(manager.asks(csv))).hasSize(people + 1).allMatch(line -> line.split(",").length > 80);
            APIResponse workbook = manager.asks(csv.replace(".csv", ".xlsx"));
            assertThat(new String(workbook.body(), 0, 2, StandardCharsets.US_ASCII))
                    .isEqualTo("PK");

            nurse.open("/my/competencies/looks");
            assertThat(nurse.text()).contains(nurse.says("portfolio_looks.MANAGER.what"));
            assertThat(nurse.page().locator("tbody tr").count())
                    .as("one line for the whole day")
                    .isEqualTo(1);
            agree(nurse, false);
            manager.open("/my/station/competencies");
            assertThat(manager.page().locator("tbody tr").count()).isEqualTo(people - 1);
            assertThat(lines(manager.asks(csv))).hasSize(people);
            agree(nurse, true);
        }
    }

    @Test
    void an_organizer_reads_in_fives_what_a_region_and_a_cohort_can_do() {
        Pattern fives = Pattern.compile("5人未満|–|(\\d*[05])人以上|\\d{2}人以上");
        try (Visit organizer = new Visit(browser, Screen.DESKTOP, "ja").signedInAs("organizer")) {
            organizer.open("/organizer/region?prefecture=13&care=C2&level=3");
            List<String> region = organizer.page().locator("main td .k-heat").allInnerTexts();
            assertThat(region)
                    .contains("5人以上", "5人未満")
                    .allMatch(cell -> fives.matcher(cell.strip()).matches());
            assertThat(organizer.page().locator("figure svg path").count()).isGreaterThan(50);
            organizer.open("/organizer/runs/nurse-series-1/competencies");
            List<String> cohort = organizer.page().locator("main td .k-heat").allInnerTexts();
            assertThat(cohort)
                    .isNotEmpty()
                    .allMatch(cell -> fives.matcher(cell.strip()).matches());
        }
    }

    @Test
    void before_she_takes_a_child_on_a_doctor_reads_what_it_takes_and_what_she_has() {
        try (Visit doctor = new Visit(browser, Screen.PHONE, "ja").signedInAs("doctor")) {
            doctor.open("/ready");
            doctor.page().locator("input[value='TRACHEOSTOMY_TUBE']").check();
            doctor.presses("readiness_page.ask");
            assertThat(doctor.text()).contains("B3", doctor.says("readiness_page.informsText"));
            Locator missing = doctor.page().locator(".k-comp .is-go a");
            assertThat(missing.count()).as("ways to what is missing").isPositive();
            assertThat(doctor.page().url()).as("nothing about the child").doesNotContain("TRACHEOSTOMY");
        }
    }

    private static void agree(Visit visit, boolean given) {
        visit.open("/my/profile/consent");
        visit.page().locator("[id='form:station']").setChecked(given);
        visit.presses("frame.save");
    }

    private static List<String> lines(APIResponse csv) {
        return csv.text().strip().lines().toList();
    }
}
