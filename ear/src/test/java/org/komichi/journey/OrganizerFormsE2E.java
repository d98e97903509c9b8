package org.komichi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.komichi.support.Chromium;
import org.komichi.support.Chromium.Screen;
import org.komichi.support.Programs;
import org.komichi.support.RunningKomichi;
import org.komichi.support.Visit;

/** The forms of those who run courses and keep the platform, with whatever can be typed and pressed into them. */
@Order(Integer.MAX_VALUE)
@ResourceLock(EveryPageE2E.DESK)
class OrganizerFormsE2E {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Tokyo"));

    private static Chromium browser;
    private static Programs programs;
    private static Visit organizer;
    private static Organizer desk;
    private static Visit admin;

    @BeforeAll
    static void open() {
        browser = new Chromium();
        programs = new Programs(RunningKomichi.get());
        organizer = new Visit(browser, Screen.DESKTOP, "ja").signedInAs("organizer");
        desk = new Organizer(organizer);
        admin = new Visit(browser, Screen.DESKTOP, "ja").signedInAs("admin");
    }

    @AfterAll
    static void close() {
        organizer.close();
        admin.close();
        browser.close();
    }

    @Test
    void a_plan_with_faults_says_them_at_their_fields_and_keeps_what_was_typed() {
        organizer.open("/organizer/runs/new");
        Form form = new Form(organizer);
        organizer.presses("reporting_plan.submitNew");
        form.refuses("titleJa", organizer.says("frame.required", organizer.says("reporting_plan.titleJa")));

        form.types("titleJa", "　").types("startsOn", "あした").types("endsOn", "12026-01-01");
        organizer.presses("reporting_plan.submitNew");
        form.refuses("titleJa", organizer.says("frame.required", organizer.says("reporting_plan.titleJa")));
        form.refuses("startsOn", organizer.says("reporting_plan.date", organizer.says("reporting_plan.startsOn")));
        form.refuses("endsOn", organizer.says("reporting_plan.date", organizer.says("reporting_plan.endsOn")));

        form.types("titleJa", "長".repeat(201)).types("startsOn", "２０２６／１２／２４").types("endsOn", "2026-12-23");
        organizer.presses("reporting_plan.submitNew");
        assertThat(form.shows("titleJa")).hasSize(201);
        form.types("titleJa", "逆さの回 <b>🌸").types("startsOn", "２０２６／１２／２４").types("endsOn", "2026-12-23");
        organizer.presses("reporting_plan.submitNew").findsItRight();
        form.refuses("endsOn", organizer.says("rule.run-ends-before-it-starts"));
        assertThat(form.shows("titleJa")).isEqualTo("逆さの回 <b>🌸");
    }

    @Test
    void a_run_that_is_planned_twice_at_once_is_one_run() {
        String title = "二度の回 " + UUID.randomUUID();
        desk.fillsPlan(title, TODAY.plusDays(40), TODAY.plusDays(41));
        Form.sendsTwiceAtOnce(organizer.button("reporting_plan.submitNew"));
        desk.sendsPlan();
        organizer.open("/organizer");
        assertThat(organizer.page().getByText(title).count()).isEqualTo(1);
    }

    @Test
    void an_edit_in_a_stale_tab_is_refused_once_and_nothing_typed_is_lost() {
        String address = desk.plans("二枚の回 " + UUID.randomUUID(), TODAY.plusDays(50), TODAY.plusDays(51)) + "/edit";
        organizer.open(address);
        Page other = organizer.page().context().newPage();
        other.navigate(address);
        Form here = new Form(organizer);
        Form there = new Form(organizer, other);
        here.types("titleJa", "先に直した名前");
        there.types("titleJa", "後から直した名前");
        here.presses("reporting_plan.submitEdit");
        there.presses("reporting_plan.submitEdit");
        there.refuses(organizer.says("rule.changed-meanwhile"));
        assertThat(there.shows("titleJa")).isEqualTo("後から直した名前");
        assertThat(other.locator("main").innerText()).as("how it is now").contains("先に直した名前");
        there.presses("reporting_plan.submitEdit");
        assertThat(other.locator("h1").innerText()).as("behind its course").endsWith("　後から直した名前");
        other.close();
    }

    @Test
    void a_session_that_ends_in_the_middle_of_a_plan_costs_nothing_typed() {
        try (Visit visit = new Visit(browser, Screen.PHONE, "en").signedInAs("organizer")) {
            Form form = new Form(visit);
            new Organizer(visit).fillsPlan("期限の回 " + UUID.randomUUID(), TODAY.plusDays(60), TODAY.plusDays(61));
            String title = form.shows("titleJa");
            visit.page().context().clearCookies();
            visit.presses("reporting_plan.submitNew");
            visit.signsIn("organizer@komichi.example", Visit.DEMO_PASSWORD).findsItRight();
            assertThat(form.shows("titleJa")).isEqualTo(title);
            assertThat(form.shows("endsOn")).isEqualTo(TODAY.plusDays(61).toString());
            new Organizer(visit).sendsPlan();
            visit.open("/organizer/runs/new");
            assertThat(form.shows("titleJa"))
                    .as("what was sent is not offered again")
                    .isEmpty();
        }
    }

    @Test
    void participants_are_added_by_address_and_reminded_once() {
        String name = "催促 " + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        String email = programs.physician(name);
        String run = desk.plans("催促の回 " + UUID.randomUUID(), TODAY, TODAY.plusDays(3));
        organizer.open(run + "/participants");
        Form form = new Form(organizer);
        form.field("email").evaluate("field => field.type = 'text'");
        form.types("email", "だれか");
        organizer.presses("reporting_participants.addButton");
        form.refuses("email", organizer.says("rule.malformed-email-address"));
        assertThat(form.shows("email")).isEqualTo("だれか");
        form.types("email", "nobody-" + UUID.randomUUID() + "@komichi.example");
        organizer.presses("reporting_participants.addButton").findsItRight();
        form.refuses("email", organizer.says("rule.nobody-with-that-address"));
        form.types("email", " " + email.toUpperCase(java.util.Locale.ROOT) + " ");
        Form.sendsTwiceAtOnce(organizer.button("reporting_participants.addButton"));
        form.types("email", email);
        organizer.presses("reporting_participants.addButton");
        assertThat(organizer.text()).contains(organizer.says("reporting_participants.done.already"));
        assertThat(organizer.page().locator("tbody tr").count()).isEqualTo(1);

        organizer.open(run);
        organizer.sends(organizer.page().locator("main a[href*='/remind/']").first());
        String remind = organizer.page().url();
        assertThat(organizer.text())
                .contains(organizer.says("reporting_remind.who", organizer.says("reporting_run.wave.PRE"), 1));
        Form.sendsTwiceAtOnce(organizer.button("reporting_remind.send", 1));
        organizer.presses("reporting_remind.send", 1).findsItRight();
        new Form(organizer).refuses(organizer.says("rule.changed-meanwhile"));
        organizer.open(remind);
        assertThat(organizer.button("reporting_remind.send", 1).count()).isZero();
        admin.open("/admin/outbox");
        assertThat(lettersTo(email).count()).isEqualTo(1);
        resendsTheLetterTo(email);
    }

    private static Locator lettersTo(String email) {
        return admin.page().locator("tbody tr", new Page.LocatorOptions().setHasText(email));
    }

    private static void resendsTheLetterTo(String email) {
        admin.sends(lettersTo(email).locator("a").first());
        Form.sendsTwiceAtOnce(admin.button("admin_message.resend"));
        admin.presses("admin_message.resend").findsItRight();
        assertThat(admin.text()).contains(admin.says("admin_done.queued"));
        assertThat(admin.open("/admin/outbox/999999999")).isEqualTo(404);
        assertThat(admin.open("/admin/outbox/1x")).isEqualTo(404);
    }

    @Test
    void a_role_is_granted_and_taken_back_also_in_two_tabs() {
        String name = "役割 " + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        programs.physician(name);
        admin.open("/admin/people?q=" + name.replace(' ', '+'));
        admin.sends(admin.page().locator("tbody a").first());
        String person = admin.page().url();
        Form form = new Form(admin);
        admin.presses("admin_person.grant");
        form.refuses("role", admin.says("frame.choose", admin.says("admin_person.role")));
        form.field("role").selectOption("ORGANIZER");
        admin.presses("admin_person.grant").findsItRight();
        form.refuses("organisation", admin.says("rule.scope-needed"));
        assertThat(form.shows("role")).isEqualTo("ORGANIZER");
        form.field("role").selectOption("EDITOR");
        Form.sendsTwiceAtOnce(admin.button("admin_person.grant"));
        admin.presses("admin_person.grant");
        form.refuses("role", admin.says("rule.already-granted"));
        form.field("role").selectOption("REVIEWER");
        admin.presses("admin_person.grant");

        Page other = admin.page().context().newPage();
        other.navigate(person);
        revokesFirstRole(admin.page());
        assertThat(admin.text()).contains(admin.says("admin_done.revoked"));
        assertThat(roles(admin.page()).count()).isEqualTo(1);
        revokesFirstRole(other);
        new Form(admin, other).refuses(admin.says("rule.changed-meanwhile"));
        assertThat(roles(other).count()).as("the other role is still there").isEqualTo(1);
        other.close();
    }

    private static Locator roles(Page page) {
        return page.locator("tbody tr");
    }

    private static void revokesFirstRole(Page page) {
        page.locator("tbody button").first().click();
        page.waitForResponse(
                response -> response.request().isNavigationRequest() && response.status() / 100 != 3,
                () -> page.locator("dialog .k-btn--danger").click());
        page.waitForLoadState();
    }

    @Test
    void a_certificate_is_revoked_with_a_reason_by_its_team_or_an_administrator() {
        organizer.open("/organizer/runs/hd-2026-2/certificates");
        Locator rows = organizer.page().locator("tbody tr:has(a[href*='revoke='])");
        String first = rows.nth(0).locator("th").innerText();
        String second = rows.nth(1).locator("th").innerText();
        organizer.sends(rows.nth(0).locator("a"));
        organizer.presses("credential_run.revoke").findsItRight();
        Form form = new Form(organizer);
        form.refuses("reason", organizer.says("frame.choose", organizer.says("credential_run.reason")));
        form.chooses("reason", "ISSUED_BY_MISTAKE");
        Form.sendsTwiceAtOnce(organizer.button("credential_run.revoke"));
        organizer.presses("credential_run.revoke");
        new Form(organizer).refuses(organizer.says("rule.changed-meanwhile"));
        assertThat(organizer
                        .page()
                        .locator("tbody tr:has-text('" + first + "')")
                        .innerText())
                .contains(organizer.says("credential.state.REVOKED"));

        admin.open("/admin/certificates?q=KM-2026-ZZZZZZ");
        assertThat(admin.text()).contains(admin.says("credential_admin.none"));
        admin.page().locator("#q").fill(second.replace('-', 'ー').toLowerCase(java.util.Locale.ROOT));
        admin.presses("credential_admin.find").findsItRight();
        new Form(admin).chooses("reason", "ASKED_BY_HOLDER");
        admin.presses("credential_run.revoke").findsItRight();
        assertThat(admin.text()).contains(admin.says("credential_run.revoked"), admin.says("credential.state.REVOKED"));
    }

    @Test
    void a_pack_that_is_none_is_refused_in_plain_words_on_the_same_page() throws IOException {
        organizer.open("/organizer/packs");
        Form form = new Form(organizer);
        organizer.presses("content_packs.check");
        form.refuses("file", organizer.says("content_packs.noFile"));
        Path large = Files.createTempFile("komichi", ".zip");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength((48L << 20) + 1);
        }
        form.field("file").setInputFiles(large);
        PlaywrightAssertions.assertThat(organizer.page().locator("[id='form:file-err']"))
                .hasText(organizer.says("content_packs.tooLarge", 48));
        Files.delete(large);
        form.field("file").setInputFiles(new FilePayload("empty.zip", "application/zip", new byte[0]));
        PlaywrightAssertions.assertThat(organizer.page().locator("[id='form:file-err']"))
                .hasText(organizer.says("content_packs.emptyFile"));
        form.field("file")
                .setInputFiles(
                        new FilePayload("letter.zip", "application/zip", "hello".getBytes(StandardCharsets.UTF_8)));
        organizer.button("content_packs.check").click();
        PlaywrightAssertions.assertThat(organizer.page().locator("#faults"))
                .hasText(organizer.says("content_packs.refused", 1));
        assertThat(organizer.text()).contains(organizer.says("content_problem.zip-broken"));
        organizer.findsItRight();
    }

    @Test
    void runs_of_another_team_and_pages_of_another_role_stay_closed() {
        for (String page : new String[] {"", "/edit", "/participants", "/certificates", "/remind/hd-t0"}) {
            assertThat(organizer
                            .page()
                            .request()
                            .get("/organizer/runs/hd-minato-1" + page)
                            .status())
                    .as(page)
                    .isEqualTo(404);
        }
        assertThat(organizer.page().request().get("/admin/certificates").status())
                .isEqualTo(403);
        assertThat(organizer.open("/admin/people")).isEqualTo(403);
        organizer.findsItRight();
    }
}
