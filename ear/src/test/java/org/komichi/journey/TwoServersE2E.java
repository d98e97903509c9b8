package org.komichi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.komichi.support.Chromium;
import org.komichi.support.Chromium.Screen;
import org.komichi.support.Programs;
import org.komichi.support.TwoServers;
import org.komichi.support.Visit;

/**
 * Two servers, and the one somebody works on is killed: she goes on where she was, on the other one. What others did at that moment is
 * held against the books by the drill, which has a longer form (ear/src/load/FailoverDrill.java).
 */
@Execution(ExecutionMode.CONCURRENT)
class TwoServersE2E {
    private static final int LETTERS = 25;

    // The promise is one second; a build has other things to do (the drill by hand holds it to that).
    private static final int FOUND_WITHIN_MILLIS = 5000;

    @Test
    void whoever_worked_on_the_server_that_died_goes_on_where_she_was() throws Exception {
        GreenMail post = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
        post.start();
        try (TwoServers servers = new TwoServers(post.getSmtp().getPort());
                Chromium browser = new Chromium();
                Visit visit = new Visit(browser, Screen.PHONE, "ja", servers.proxy())) {
            Programs programs = new Programs(servers.server("two"));
            programs.invited("架空 招待", LETTERS);
            String email = programs.physician("停電 子");
            visit.open("/login?lang=ja");
            visit.page().locator("[data-toggle-theme]").first().click();
            visit.signsIn(email, Visit.DEMO_PASSWORD);
            Doctor doctor = new Doctor(visit, "hd");
            doctor.joins();
            doctor.opensQuestionnaire();
            doctor.beginsToAnswer();
            visit.presses("survey_section.next");
            doctor.rates("SV-K01", 3);
            visit.seesSaved();
            String section = visit.page().url();
            Page profile = visit.page().context().newPage();
            profile.navigate("/my/profile");
            profile.locator("[id='form:name']").fill("停電 過ぎ子");
            profile.locator("[id='form:workplace']").selectOption("HOME_CLINIC");
            profile.locator("[id='form:prefecture']").selectOption("13");
            profile.locator("[id='form:municipality']").selectOption("131016");

            assertThat(visit.page().context().cookies())
                    .as("every cookie is this host's alone, and travels by TLS only")
                    .allSatisfy(cookie -> {
                        assertThat(cookie.name).startsWith("__Host-");
                        assertThat(cookie.secure).isTrue();
                        assertThat(cookie.path).isEqualTo("/");
                        assertThat(cookie.domain).isEqualTo("localhost");
                    })
                    .extracting(cookie -> cookie.name)
                    .contains("__Host-komichi", "__Host-lang", "__Host-theme");
            assertThat(programs.comesInTheOpen()).as("a program without TLS").contains("403", "tls-needed");
            assertThat(servers.letsIn(servers.key())).as("one of them").isTrue();
            assertThat(servers.letsIn(servers.keyOfAStranger()))
                    .as("a stranger")
                    .isFalse();

            String killed = serverOf(visit);
            String told = servers.drill(killed, 5, 3, FOUND_WITHIN_MILLIS);
            assertThat(told).contains("no acknowledged registration lost");

            // Both pages are still open in her browser.
            doctor.rates("SV-K02", 2);
            visit.seesSaved();
            visit.presses("survey_section.next");
            visit.open(section);
            assertThat(serverOf(visit)).isNotEqualTo(killed);
            assertThat(doctor.hasRated("SV-K01", 3)).as("saved before").isTrue();
            assertThat(doctor.hasRated("SV-K02", 2)).as("typed afterwards").isTrue();
            Locator save = profile.locator("main")
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(visit.says("frame.save")))
                    .first();
            // The page takes what it has said out of its address at once: waiting for that would miss it. And it shows
            // what was
            // typed in this tab, stored or not: what is stored the server alone can tell.
            profile.waitForResponse(
                    response -> response.request().isNavigationRequest() && response.status() == 200, save::click);
            assertThat(profile.context().request().get("/my/profile").text())
                    .as("stored by a button of the other server's page")
                    .contains("停電 過ぎ子");

            assertThat(lettersTo(post))
                    .as("letters to each who was invited")
                    .hasSize(LETTERS)
                    .allSatisfy((who, letters) -> assertThat(letters).as(who).isEqualTo(1));
        } finally {
            post.stop();
        }
    }

    // The name of the server stands at the end of the session's cookie.
    private static String serverOf(Visit visit) {
        List<Cookie> cookies = visit.page().context().cookies();
        String session = cookies.stream()
                .filter(cookie -> cookie.name.equals("__Host-komichi"))
                .findFirst()
                .orElseThrow()
                .value;
        return session.substring(session.lastIndexOf('.') + 1);
    }

    private static Map<String, Long> lettersTo(GreenMail post) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(40).toNanos();
        Map<String, Long> letters;
        do {
            Thread.sleep(200);
            letters = Arrays.stream(post.getReceivedMessages())
                    .map(TwoServersE2E::recipient)
                    .filter(who -> who.endsWith("@hospital.example"))
                    .collect(Collectors.groupingBy(who -> who, Collectors.counting()));
        } while (letters.size() < LETTERS && System.nanoTime() < end);
        return letters;
    }

    private static String recipient(jakarta.mail.internet.MimeMessage letter) {
        try {
            return letter.getAllRecipients()[0].toString();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
