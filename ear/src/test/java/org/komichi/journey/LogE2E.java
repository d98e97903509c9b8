package org.komichi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.komichi.support.Chromium.Screen;
import org.komichi.support.RunningKomichi;
import org.komichi.support.Visit;
import tools.jackson.databind.json.JsonMapper;

/** What people typed while they signed up, signed in and uploaded, is not in the log, nor is what lets somebody in. */
class LogE2E extends Learners {
    private static final String SECRET_LINK = "Ab3dEf6hIj9kLm2nOp5qRs8tUv1wXy4z";

    @Test
    void the_log_is_one_entry_a_line_and_tells_nothing_about_anybody() {
        String email = "log-" + UUID.randomUUID() + "@hospital.example";
        String password = "Katsura River at dusk 7";
        String session;
        try (Visit visit = new Visit(browser, Screen.PHONE, "ja")) {
            visit.open("/login");
            visit.signsIn(email, password);
            visit.open("/signup");
            Form form = new Form(visit);
            form.types("email", email);
            form.types("password", password);
            visit.presses("identity_signup.send");
            assertThat(visit.open("/password/" + SECRET_LINK)).isLessThan(500);
            assertThat(visit.asks("/api/v1/me/competencies?token=" + SECRET_LINK)
                            .status())
                    .isEqualTo(401);
        }
        try (Visit editor = new Visit(browser, Screen.DESKTOP, "ja").signedInAs("organizer")) {
            editor.open("/organizer/packs");
            editor.page()
                    .locator("input[type=file]")
                    .setInputFiles(new FilePayload(
                            "架空 花子.zip", "application/zip", "no zip 090-1234-5678".getBytes(StandardCharsets.UTF_8)));
            editor.button("content_packs.check").click();
            editor.page().locator("#faults").waitFor();
            session = editor.page().context().cookies().stream()
                    .filter(cookie -> cookie.name.equals("komichi"))
                    .map((Cookie cookie) -> cookie.value)
                    .findFirst()
                    .orElseThrow();
        }

        // Other tests share this server: what they did is looked at, too.
        String log = RunningKomichi.get().log();
        assertThat(log)
                .doesNotContain(email, password, SECRET_LINK, session, Visit.DEMO_PASSWORD, "架空 花子", "1234-5678");
        assertThat(log).doesNotContainPattern("[A-Za-z0-9._-]+@[a-z-]+\\.example");
        List<String> entries = log.lines().filter(line -> line.startsWith("{")).toList();
        assertThat(entries).hasSizeGreaterThan(20).allSatisfy(JsonMapper.shared()::readTree);
        assertThat(entries).anySatisfy(entry -> assertThat(entry).contains("\"request\":\""));
    }
}
