package org.komichi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Date;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.komichi.support.Chromium;
import org.komichi.support.Chromium.Screen;
import org.komichi.support.RunningKomichi;
import org.komichi.support.Visit;

/**
 * The five Saturdays of the nurse series, from the announcement to the certificate: the organizer at her desk, a nurse and the
 * door on phones, the manager of a station in English. Between the acts the server stops, and begins again weeks later.
 */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(RunningKomichi.MORTAL)
class SeriesE2E {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final LocalDate SATURDAY =
            LocalDate.now(TOKYO).plusDays(20).with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
    private static final int MEETINGS = 5;
    private static final String NURSE = "森 かすみ";
    private static final String COLLEAGUE = "細川 なぎさ";

    private final String title = "第3期 " + UUID.randomUUID();
    private final String english = "3rd run " + UUID.randomUUID();
    private final RunningKomichi komichi = RunningKomichi.mortal();
    private String workshop;

    @Test
    void from_the_announcement_to_the_certificate() throws IOException {
        try (Chromium browser = new Chromium()) {
            announced(browser);
            registered(browser);
            komichi.killAndStartAgain(at(SATURDAY, 13, 5));
            checkedInAtTheDoor(browser);
            komichi.killAndStartAgain(at(SATURDAY.plusWeeks(8), 18, 0));
            signedOnPaper(browser);
            certified(browser);
            seenByTheStation(browser);
        }
    }

    /** Last year's series is taken up again. What is wrong in the plan is said where it is, and nothing typed is lost. */
    private void announced(Chromium browser) {
        try (Visit organizer = visit(browser, Screen.DESKTOP, "ja").signedInAs("organizer");
                Visit everybody = visit(browser, Screen.PHONE, "ja")) {
            organizer.open("/organizer/workshops");
            organizer.follows("/nurse-series-2").follows("/copy");
            Form form = new Form(organizer);
            organizer.presses("workshop_copy.submit");
            form.refuses("firstDay", organizer.says("workshop_edit.badDay", organizer.says("workshop_copy.firstDay")));
            form.types("firstDay", SATURDAY.toString());
            organizer.presses("workshop_copy.submit");
            assertThat(form.shows("sessions:4:day"))
                    .isEqualTo(SATURDAY.plusWeeks(8).toString());
            form.types("titleJa", title)
                    .types("titleEn", english)
                    .types("sessions:2:day", SATURDAY.plusWeeks(2).toString())
                    .types("seats", "二十四");
            organizer.presses("workshop_edit.save").findsItRight();
            form.refuses(
                    "seats", organizer.says("workshop_edit.number", organizer.says("workshop_edit.seats"), 1, 5000));
            assertThat(form.shows("titleJa")).isEqualTo(title);
            form.types("seats", "２４");
            organizer.presses("workshop_edit.save").findsItRight();
            assertThat(organizer
                            .page()
                            .locator("[id='form:sessions:2:starts-err']")
                            .innerText())
                    .contains("時間が重なっています");
            form.types("sessions:2:day", SATURDAY.plusWeeks(4).toString());
            organizer.presses("workshop_edit.save").findsItRight();

            organizer.follows("/preview");
            workshop = organizer
                    .page()
                    .url()
                    .replace(komichi.base().toString(), "")
                    .replace("/organizer", "")
                    .replace("/preview", "");
            assertThat(everybody.open(workshop)).as("a draft").isEqualTo(404);
            organizer.presses("workshop_preview.publish");

            organizer.open("/organizer" + workshop + "/surveys");
            form.field("before").selectOption("vn-t0");
            form.field("after").selectOption("vn-t1");
            organizer.presses("workshop_surveys.choose");

            assertThat(everybody.open(workshop)).isEqualTo(200);
            assertThat(everybody.page().locator("h1").innerText()).isEqualTo(title);
            assertThat(everybody.page().locator("main tbody tr").count()).isEqualTo(MEETINGS);
        }
    }

    /** A nurse registers on her phone and says how she sees herself before; her manager sends two more. */
    private void registered(Chromium browser) {
        try (Visit nurse = visit(browser, Screen.PHONE, "ja").signedInAs("nurse");
                Visit manager = visit(browser, Screen.DESKTOP, "en").signedInAs("manager");
                Visit organizer = visit(browser, Screen.DESKTOP, "ja").signedInAs("organizer")) {
            nurse.open(workshop);
            nurse.presses("workshop_workshop.register").findsItRight();
            assertThat(nurse.text())
                    .contains(nurse.says("workshop_workshop.confirmedNotice"), nurse.says("workshop.status.CONFIRMED"));
            answersAll(nurse, 2);

            manager.open(workshop);
            manager.follows("/station");
            ticks(manager, COLLEAGUE);
            ticks(manager, "松下 いずみ");
            manager.presses("station_apply.take").findsItRight();
            manager.presses("station_apply.apply", 2).findsItRight();
            // Two of a station at most, and one has come by herself: the second of the ranking is in reserve.
            assertThat(line(manager, COLLEAGUE).innerText())
                    .contains(manager.says("workshop_organized.status.CONFIRMED"));
            assertThat(line(manager, "松下 いずみ").innerText()).contains(manager.says("station_mine.reserve", 1));

            organizer.open("/organizer" + workshop);
            assertThat(organizer.text()).contains(NURSE, COLLEAGUE).doesNotContain("松下 いずみ");
        }
    }

    /** The first Saturday: an instructor reads a ticket and finds a name by its reading; a second screen counts along. */
    private void checkedInAtTheDoor(Chromium browser) {
        try (Visit nurse = visit(browser, Screen.PHONE, "ja").signedInAs("nurse");
                Visit door = visit(browser, Screen.PHONE, "ja").signedInAs("instructor");
                Visit screen = visit(browser, Screen.DESKTOP, "ja").signedInAs("organizer")) {
            nurse.open("/my/registrations");
            nurse.sends(nurse.page()
                    .locator("article.k-card", new Page.LocatorOptions().setHasText(title))
                    .locator("a[href$='/ticket']"));
            String ticket = nurse.page().locator(".is-letters").innerText().replaceAll("[^0-9A-Z-]", "");

            Page phone = door.page();
            phone.context().clock().setSystemTime(Date.from(at(SATURDAY, 13, 6)));
            door.open("/organizer" + workshop + "/door");
            PlaywrightAssertions.assertThat(phone.locator("#ready[data-kept=true]"))
                    .isVisible();
            phone.locator("#query").fill(ticket);
            phone.locator("#query").press("Enter");
            PlaywrightAssertions.assertThat(phone.locator("#result[data-tone=good]"))
                    .containsText(NURSE);
            phone.locator("#query").fill("ホソカワ");
            phone.locator("#guests button").click();
            PlaywrightAssertions.assertThat(phone.locator("#result[data-tone=good]"))
                    .containsText(COLLEAGUE);
            PlaywrightAssertions.assertThat(phone.locator("#queue")).hasText(door.says("attendance_door.sent"));

            screen.open("/organizer" + workshop + "/count");
            PlaywrightAssertions.assertThat(screen.page().locator("#came")).hasText("2");
        }
    }

    /** The other Saturdays were signed for on paper: the organizer types them in, with the reason. The fifth one both missed. */
    private void signedOnPaper(Chromium browser) {
        try (Visit organizer = visit(browser, Screen.DESKTOP, "ja").signedInAs("organizer")) {
            for (String name : new String[] {NURSE, COLLEAGUE}) {
                organizer.open("/organizer" + workshop + "/attendance");
                organizer.sends(organizer.page().locator("main tbody a", new Page.LocatorOptions().setHasText(name)));
                for (int meeting = 1; meeting <= 3; meeting++) {
                    organizer.sends(organizer
                            .page()
                            .locator("main tbody tr a[href*='?meeting=']")
                            .nth(meeting));
                    Form form = new Form(organizer);
                    form.chooses("verdict", "TIMES").types("reason", "署名簿のとおり");
                    organizer.presses("attendance_person.save");
                }
                organizer.findsItRight();
                assertThat(organizer.text()).contains(organizer.says("attendance_desk.completed", 4));
            }
        }
    }

    /** What she has now: the questionnaire afterwards, and a certificate that a stranger can check. */
    private void certified(Chromium browser) throws IOException {
        try (Visit nurse = visit(browser, Screen.PHONE, "ja").signedInAs("nurse");
                Visit stranger = visit(browser, Screen.DESKTOP, "en")) {
            answersAll(nurse, 4);
            nurse.open("/my/certificates");
            nurse.findsItRight();
            Locator certificate = nurse.page().locator(".k-cert", new Page.LocatorOptions().setHasText(title));
            String address = certificate.locator("a[href$='.pdf']").getAttribute("href");
            try (PDDocument pdf =
                    Loader.loadPDF(nurse.page().request().get(address).body())) {
                assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s", ""))
                        .contains(NURSE.replaceAll("\\s", ""), title.replaceAll("\\s", ""));
            }
            stranger.open(certificate.locator("a[href*='/verify/']").getAttribute("href"));
            assertThat(stranger.text()).contains(stranger.says("credential_verify.VALID"), NURSE);
        }
    }

    /** The manager sees whom she sent, and what became of it; the colleague who came by herself is not hers to see. */
    private void seenByTheStation(Chromium browser) {
        try (Visit manager = visit(browser, Screen.PHONE, "en").signedInAs("manager")) {
            manager.open("/my/station");
            manager.findsItRight();
            Locator series = manager.page().locator("section.k-section", new Page.LocatorOptions().setHasText(english));
            assertThat(series.innerText()).doesNotContain(NURSE);
            assertThat(series.locator("tr", new Locator.LocatorOptions().setHasText(COLLEAGUE))
                            .innerText())
                    .contains(manager.says("station_mine.completed.true"));
        }
    }

    /** Answers the questionnaire that waits for her, the same everywhere. */
    private void answersAll(Visit nurse, int value) {
        nurse.open("/my/registrations");
        nurse.findsItRight();
        nurse.sends(nurse.page()
                .locator("article.k-card", new Page.LocatorOptions().setHasText(title))
                .locator("a[href*='/surveys/']"));
        Doctor answering = new Doctor(nurse, "vn");
        answering.beginsToAnswer();
        while (!nurse.page().url().endsWith("/review")) {
            if (nurse.page().locator("input[name='SV-K01']").count() > 0) {
                answering.rates("SV-K01", value);
            }
            boolean last = nurse.button("survey_section.toReview").count() > 0;
            nurse.presses(last ? "survey_section.toReview" : "survey_section.next");
        }
        nurse.presses("survey_review.submit").findsItRight();
        assertThat(nurse.text()).contains(nurse.says("survey_thanks.title"));
    }

    private static void ticks(Visit visit, String name) {
        visit.page().getByLabel(name).check();
    }

    private static Locator line(Visit visit, String name) {
        return visit.page().locator("main tbody tr", new Page.LocatorOptions().setHasText(name));
    }

    private Visit visit(Chromium browser, Screen screen, String language) {
        return new Visit(browser, screen, language, komichi);
    }

    private static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(TOKYO).toInstant();
    }
}
