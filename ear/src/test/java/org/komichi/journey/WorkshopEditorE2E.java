package org.komichi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.komichi.support.Chromium;
import org.komichi.support.Chromium.Screen;
import org.komichi.support.Visit;

/** An organizer makes the next run of a five-meeting series after this one, mends it, publishes it, and everybody sees it. */
@Order(Integer.MAX_VALUE)
@ResourceLock(EveryPageE2E.DESK)
class WorkshopEditorE2E {
    private static final LocalDate SATURDAY =
            LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(200).with(TemporalAdjusters.next(DayOfWeek.SATURDAY));

    @Test
    void a_series_is_taken_up_again_and_published() {
        String title = "第3期 " + UUID.randomUUID();
        try (Chromium browser = new Chromium();
                Visit organizer = new Visit(browser, Screen.DESKTOP, "ja").signedInAs("organizer");
                Visit everybody = new Visit(browser, Screen.DESKTOP, "ja")) {
            organizer.open("/organizer/workshops");
            organizer.follows("/nurse-series-2").follows("/copy");
            Form form = new Form(organizer);
            organizer.presses("workshop_copy.submit");
            form.refuses("firstDay", organizer.says("workshop_edit.badDay", organizer.says("workshop_copy.firstDay")));
            form.types("firstDay", SATURDAY.toString());
            organizer.presses("workshop_copy.submit").findsItRight();

            // The copy keeps the distances; a slip in the third meeting is said there, and nothing typed is lost.
            assertThat(form.shows("sessions:4:day"))
                    .isEqualTo(SATURDAY.plusDays(56).toString());
            form.types("titleJa", title)
                    .types("sessions:2:day", SATURDAY.plusDays(14).toString());
            form.types("seats", "二十四");
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
            assertThat(form.shows("sessions:2:day"))
                    .isEqualTo(SATURDAY.plusDays(14).toString());
            form.types("sessions:2:day", SATURDAY.plusDays(28).toString());
            organizer.presses("workshop_edit.save").findsItRight();

            organizer.follows("/preview");
            String preview = organizer.page().url();
            String open = preview.replace("/organizer", "").replace("/preview", "");
            assertThat(everybody.open(open)).as("a draft").isEqualTo(404);
            organizer.findsItRight().presses("workshop_preview.publish").findsItRight();
            assertThat(organizer.text()).contains(organizer.says("workshop_organizer.noneTitle"));
            assertThat(everybody.open(open)).isEqualTo(200);
            assertThat(everybody.page().locator("h1").innerText()).isEqualTo(title);
            assertThat(everybody.page().locator("main tbody tr").count()).isEqualTo(5);
        }
    }
}
