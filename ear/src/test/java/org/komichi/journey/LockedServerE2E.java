package org.komichi.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.APIRequestContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.komichi.support.Chromium;
import org.komichi.support.Chromium.Screen;
import org.komichi.support.Programs;
import org.komichi.support.RunningKomichi;
import org.komichi.support.Visit;
import tools.jackson.databind.json.JsonMapper;

/** A server that may do no more than in its container: no rights, nothing to write to but its data and {@code /tmp}, no fonts of ours. */
@Execution(ExecutionMode.CONCURRENT)
class LockedServerE2E {
    private static final List<String> MOUNTS =
            List.of("unshare", "--mount", "--propagation", "private", "mount", "-t", "tmpfs", "none", "/mnt");
    private static final Path DOCKERFILE = Path.of("..", "docker", "Dockerfile");

    @Test
    void it_prints_draws_stores_and_is_well() throws Exception {
        assumeTrue(succeeds(MOUNTS, null), "only root can lock a server in");
        try (RunningKomichi komichi = RunningKomichi.locked();
                Chromium browser = new Chromium()) {
            assertThat(komichi.processes()).isNotEmpty().allSatisfy(LockedServerE2E::hasNoRights);
            assertThat(succeeds(healthCheck(), komichi))
                    .as("health check of the image")
                    .isTrue();

            String email = new Programs(komichi).physician("錠 前子");
            try (Visit physician = new Visit(browser, Screen.PHONE, "ja", komichi)) {
                physician.open("/login");
                physician.signsIn(email, Visit.DEMO_PASSWORD);
                assertThat(physician.open("/cases?q=きせつ")).isEqualTo(200);
                assertThat(physician.page().locator("main").innerText()).contains("気管切開");
            }
            try (Visit organizer = new Visit(browser, Screen.DESKTOP, "ja", komichi)) {
                organizer.open("/login");
                organizer.signsIn("organizer@komichi.example", Visit.DEMO_PASSWORD);
                APIRequestContext files = organizer.page().context().request();
                byte[] drawn = files.get(komichi.base() + "/organizer/runs/hd-2026-2/comparison.png")
                        .body();
                assertThat(ImageIO.read(new ByteArrayInputStream(drawn)).getWidth())
                        .isGreaterThan(1000);
                byte[] printed = files.get(komichi.base() + "/organizer/reports/hd-2026-2/report.pdf")
                        .body();
                assertThat(new String(printed, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
            }
        }
    }

    private static void hasNoRights(ProcessHandle process) {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        try {
            // One that helped at the start may have ended meanwhile.
            if (Files.exists(status)) {
                assertThat(Files.readAllLines(status))
                        .contains("Uid:\t10001\t10001\t10001\t10001", "CapEff:\t0000000000000000", "NoNewPrivs:\t1");
            }
        } catch (IOException ended) {
            assertThat(process.isAlive()).isFalse();
        }
    }

    /** What the image says is to be asked. */
    private static List<String> healthCheck() throws IOException {
        Matcher command = Pattern.compile("HEALTHCHECK[^\\[]*(\\[.*])").matcher(Files.readString(DOCKERFILE));
        assertThat(command.find()).isTrue();
        return List.of(new JsonMapper().readValue(command.group(1), String[].class));
    }

    private static boolean succeeds(List<String> command, RunningKomichi komichi) throws InterruptedException {
        ProcessBuilder check = new ProcessBuilder(command).inheritIO();
        if (komichi != null) {
            check.environment()
                    .put("KOMICHI_HTTP_PORT", String.valueOf(komichi.base().getPort()));
        }
        try {
            return check.start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        }
    }
}
