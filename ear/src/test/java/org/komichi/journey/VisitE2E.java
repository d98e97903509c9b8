package org.komichi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.komichi.support.Chromium;
import org.komichi.support.Chromium.Screen;
import org.komichi.support.Visit;

/** A supervisor without an account signs off a visit on her phone, by a link and a code that only she gets. */
class VisitE2E {
    private static final Pattern LINK = Pattern.compile("/(?:sign|supervisor)/[A-Za-z0-9_-]+");
    private static final Pattern CODE = Pattern.compile("(?<![0-9])[0-9]{6}(?![0-9])");

    @Test
    void a_supervisor_without_an_account_signs_in_under_a_minute_and_the_learner_reads_it() {
        String address = "s" + UUID.randomUUID().toString().substring(0, 8) + "@hospital.example";
        String name = "泉野 " + address.substring(1, 5);
        try (Chromium browser = new Chromium();
                Visit organizer = new Visit(browser, Screen.DESKTOP, "ja").signedInAs("organizer");
                Visit admin = new Visit(browser, Screen.DESKTOP, "ja").signedInAs("admin");
                Visit learner = new Visit(browser, Screen.PHONE, "ja").signedInAs("nurse01");
                Visit supervisor = new Visit(browser, Screen.PHONE, "ja")) {
            organizer.open("/organizer/supervisors");
            type(organizer, "name", name);
            type(organizer, "reading", "いずみの");
            organizer.page().locator("[id='form:profession']").selectOption("P04_NS");
            type(organizer, "workplace", "架空の病院");
            type(organizer, "email", address);
            organizer.presses("visit_supervisors.register").findsItRight();
            supervisor.open(found(LINK, letter(admin, address)));
            supervisor.findsItRight().presses("visit_confirm.go").findsItRight();

            learner.open("/my/visits/new");
            learner.page().locator("[id='form:q']").fill(name);
            learner.presses("visit_new.findDo").findsItRight();
            learner.page().locator("input[name='form:supervisor']").first().check();
            learner.page().locator("[id='form:activity']").selectOption("EPA-1");
            learner.page().locator("[id='form:ageBand']").selectOption("INFANT");
            learner.page().locator("[id='form:familyAgreed']").check();
            learner.presses("visit_new.ask").findsItRight().presses("visit_signoff.sendLink");
            assertThat(learner.text()).contains(learner.says("visit_signoff.done.sent"));

            String link = found(LINK, letter(admin, address));
            long begun = System.nanoTime();
            supervisor.open(link);
            supervisor.presses("visit_sign.send").findsItRight();
            Page phone = supervisor.page();
            phone.locator("[id='form:code']").fill(found(CODE, letter(admin, address)));
            supervisor.button("visit_sign.rest").click();
            phone.locator("input[name='form:entrustment'][value='3']").check();
            supervisor.presses("visit_sign.sign");
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMinutes(1));
            assertThat(supervisor.text()).contains(supervisor.says("visit_sign.done.signed"));
            supervisor.open(link);
            assertThat(supervisor.text()).contains(supervisor.says("visit_sign.over"));

            learner.page().reload();
            learner.findsItRight();
            assertThat(learner.text()).contains(name, learner.says("visit.entrustment.SUPERVISOR_NEARBY"));
        }
    }

    private static void type(Visit visit, String field, String words) {
        Locator control = visit.page().locator("[id='form:" + field + "']");
        control.fill(words);
    }

    /** The latest letter to an address, as an administrator reads it where no mail goes out. */
    private static String letter(Visit admin, String address) {
        admin.open("/admin/outbox");
        admin.sends(admin.page()
                .locator("tr", new Page.LocatorOptions().setHasText(address))
                .first()
                .locator("a")
                .first());
        return admin.text();
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
        return matcher.group();
    }
}
