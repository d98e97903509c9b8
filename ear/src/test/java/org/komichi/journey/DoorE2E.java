package org.komichi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.komichi.shared.QrDrawing;
import org.komichi.support.Chromium;
import org.komichi.support.Chromium.Screen;
import org.komichi.support.Film;
import org.komichi.support.Visit;

/** The organizer's phone at the door, while the network is gone and after it came back. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DoorE2E {
    private static final String DOOR = "/organizer/workshops/suction-today-1/door";
    private static final String COUNT = "/api/v1/workshops/suction-today-1/attendance/count";
    // Drawn quite straight, the reader takes something within each of these for a corner of the ticket.
    private static final List<String> MISTAKEN_WHEN_STRAIGHT =
            List.of("F1C9DF6NGBKG", "N8A3CPC42SQE", "QFBQRTMD5YBM", "163QXH4KD6E2", "HSR7SKJ6XT89", "BKRX95046EWM");
    private static final String LOOKS_SIX_TIMES = """
            async tickets => {
                const name = performance.getEntriesByType('resource').map(one => one.name).find(one => one.includes('/camera.js'));
                const read = await (await import(name)).ours(document.getElementById('door').dataset.reader);
                const scene = document.createElement('canvas');
                scene.width = scene.videoWidth = 640;
                scene.height = scene.videoHeight = 480;
                const pencil = scene.getContext('2d');
                const found = [];
                for (const ticket of tickets) {
                    pencil.fillStyle = '#c0c0c0';
                    pencil.fillRect(0, 0, 640, 480);
                    pencil.save();
                    pencil.translate(167, 97);
                    pencil.scale(300 / ticket.size, 300 / ticket.size);
                    pencil.fillStyle = '#fff';
                    pencil.fillRect(0, 0, ticket.size, ticket.size);
                    pencil.fillStyle = '#000';
                    pencil.fill(new Path2D(ticket.path));
                    pencil.restore();
                    let text = null;
                    for (let look = 0; look < 6 && !text; look++) {
                        try { text = read(scene); } catch (nothing) { }
                    }
                    found.push(text);
                }
                return found;
            }""";

    @Test
    @Order(1)
    void the_camera_reads_a_ticket_where_the_browser_brings_no_reader(@TempDir Path folder) throws IOException {
        Path film = folder.resolve("ticket.y4m");
        try (Chromium browser = new Chromium();
                Visit nurse = new Visit(browser, Screen.PHONE, "ja").signedInAs("nurse")) {
            nurse.open("/my/registrations");
            nurse.follows("/ticket");
            Film.of(nurse.page().locator(".is-qr").screenshot(), film);
        }
        try (Chromium browser = Chromium.seeing(film);
                Visit organizer = new Visit(browser, Screen.PHONE, "ja").signedInAs("organizer")) {
            organizer.open(DOOR);
            Page phone = organizer.page();
            assertThat(phone.evaluate("'BarcodeDetector' in window")).isEqualTo(false);
            PlaywrightAssertions.assertThat(phone.locator("#ready[data-kept=true]"))
                    .isVisible();
            // The reader is on the device already: a door without a network reads tickets too.
            phone.context().setOffline(true);
            phone.locator("#camera").click();
            PlaywrightAssertions.assertThat(phone.locator("#result[data-tone=good]"))
                    .containsText("森 かすみ");
            phone.locator("#camera").click();
            phone.locator("#undo").click();
            PlaywrightAssertions.assertThat(phone.locator("#result"))
                    .containsText(organizer.says("attendance_door.undone"));
            phone.context().setOffline(false);
            PlaywrightAssertions.assertThat(phone.locator("#queue")).hasText(organizer.says("attendance_door.sent"));
        }
    }

    @Test
    @Order(2)
    void a_ticket_is_read_within_six_looks_even_if_it_is_held_quite_straight() {
        try (Chromium browser = new Chromium();
                Visit organizer = new Visit(browser, Screen.PHONE, "ja").signedInAs("organizer")) {
            organizer.open(DOOR);
            List<String> tickets = MISTAKEN_WHEN_STRAIGHT.stream()
                    .map(code -> "KM1:suction-today-1:" + code)
                    .toList();
            List<Map<String, Object>> drawn = tickets.stream()
                    .map(QrDrawing::of)
                    .map(one -> Map.<String, Object>of("size", one.size(), "path", one.path()))
                    .toList();
            assertThat(organizer.page().evaluate(LOOKS_SIX_TIMES, drawn)).isEqualTo(tickets);
        }
    }

    @Test
    @Order(3)
    void people_are_checked_in_without_a_network_and_the_server_has_them_once_when_it_is_back() {
        try (Chromium browser = new Chromium();
                Visit nurse = new Visit(browser, Screen.PHONE, "ja").signedInAs("nurse");
                Visit organizer = new Visit(browser, Screen.PHONE, "ja").signedInAs("organizer")) {
            nurse.open("/my/registrations");
            nurse.follows("/ticket").findsItRight();
            String code = letters(nurse.page().locator(".is-letters").innerText());

            organizer.open(DOOR);
            Page phone = organizer.page();
            PlaywrightAssertions.assertThat(phone.locator("#ready[data-kept=true]"))
                    .hasText(organizer.says("attendance_door.ready"));
            organizer.findsItRight();
            int before = came(organizer);

            phone.context().setOffline(true);
            types(phone, code);
            PlaywrightAssertions.assertThat(phone.locator("#result[data-tone=good]"))
                    .containsText("森 かすみ");
            phone.locator("#query").fill("カワノ");
            phone.locator("#guests button").click();
            PlaywrightAssertions.assertThat(phone.locator("#result")).containsText("川野 健");
            types(phone, code);
            PlaywrightAssertions.assertThat(phone.locator("#result[data-tone=look]"))
                    .containsText("森 かすみ");

            phone.reload();
            PlaywrightAssertions.assertThat(phone.locator("#banner")).containsText(offline(organizer, 2));
            PlaywrightAssertions.assertThat(phone.locator("#guests li:has-text('川野 健') .is-state"))
                    .isVisible();

            phone.context().setOffline(false);
            PlaywrightAssertions.assertThat(phone.locator("#banner")).isHidden();
            PlaywrightAssertions.assertThat(phone.locator("#queue")).hasText(organizer.says("attendance_door.sent"));
            assertThat(came(organizer)).isEqualTo(before + 2);
            types(phone, "KM1:another-workshop:" + code);
            PlaywrightAssertions.assertThat(phone.locator("#result[data-tone=bad]"))
                    .containsText(organizer.says("attendance_door.outcome.OTHER_EVENT"));
        }
    }

    private static void types(Page phone, String text) {
        Locator field = phone.locator("#query");
        field.fill(text);
        field.press("Enter");
    }

    private static String letters(String shown) {
        Matcher code = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}").matcher(shown);
        assertThat(code.find()).as(shown).isTrue();
        return code.group();
    }

    private static String offline(Visit organizer, int noted) {
        return organizer.says("attendance_door.offline", noted);
    }

    private static int came(Visit organizer) {
        String answer = organizer.page().context().request().get(COUNT).text();
        Matcher figure = Pattern.compile("\"came\":\\s*(\\d+)").matcher(answer);
        assertThat(figure.find()).as(answer).isTrue();
        return Integer.parseInt(figure.group(1));
    }
}
