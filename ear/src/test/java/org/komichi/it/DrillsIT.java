package org.komichi.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.komichi.notification.Outbox;
import org.komichi.notification.OutboxDelivery;
import org.komichi.search.SearchChanges;
import org.komichi.search.SearchKind;
import org.komichi.shared.Settings;
import org.komichi.support.Acting;
import org.komichi.support.House;

/** Something around the server fails: it says so, serves what it can, and nobody has to start it again. {@code DatabaseGoneIT} is one more. */
@ExtendWith(ArquillianExtension.class)
class DrillsIT {
    private static final int CONNECTIONS = 20;

    private final HttpClient client = HttpClient.newHttpClient();

    @Inject
    House house;

    @Inject
    Outbox outbox;

    @Inject
    OutboxDelivery delivery;

    @Inject
    Settings settings;

    @Inject
    SearchChanges changes;

    @Resource(lookup = "java:jboss/datasources/KomichiDS")
    DataSource dataSource;

    @Test
    void a_mail_server_that_never_answers_holds_up_nothing_and_costs_no_letter() throws Exception {
        long doctor = house.doctor();
        try (ServerSocket silent =
                new ServerSocket(settings.smtpUrl().orElseThrow().getPort(), 50, InetAddress.getByName("localhost"))) {
            for (int letter = 0; letter < 3; letter++) {
                Acting.as(
                        0,
                        House.SYSTEM,
                        () -> house.kept(() -> {
                            outbox.queue(doctor, "certificate-issued", Map.of("link", "/my/certificates"));
                            return null;
                        }));
            }
            long begin = System.nanoTime();
            delivery.deliver();
            assertTrue(Duration.ofNanos(System.nanoTime() - begin).toSeconds() < 5, "one letter finds out, not each");
            assertEquals(200, get("/courses").statusCode());
            assertHealth("mail", "TROUBLE", 200);
        }
        assertEquals(
                3,
                house.count(
                        "select count(*) from outbox_message where person_id = ?1 and state = 'QUEUED' and attempts = 0",
                        doctor));
    }

    @Test
    void with_all_connections_taken_people_are_asked_to_wait_within_seconds() throws Exception {
        List<Connection> taken = new ArrayList<>();
        try {
            while (taken.size() < CONNECTIONS) {
                taken.add(dataSource.getConnection());
            }
            long begin = System.nanoTime();
            CompletableFuture<HttpResponse<String>> asked =
                    client.sendAsync(request("/courses"), HttpResponse.BodyHandlers.ofString());
            // Meanwhile: who looks after the server waits as long as who reads.
            assertHealth("connections", "TROUBLE", 503);
            HttpResponse<String> page = asked.get();
            long seconds = Duration.ofNanos(System.nanoTime() - begin).toSeconds();
            assertEquals(503, page.statusCode());
            assertEquals("10", page.headers().firstValue("Retry-After").orElse(null));
            assertTrue(seconds < 10, "answered after " + seconds + " s");
        } finally {
            for (Connection each : taken) {
                each.close();
            }
        }
        assertEquals(200, get("/courses").statusCode());
        assertHealth("connections", "UP", 200);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void on_a_full_disk_the_search_answers_from_what_it_has_and_catches_up_afterwards() throws Exception {
        assertHealth("search", "UP", 200);
        try {
            writeAtMost("0");
            house.kept(() -> {
                changes.changed(SearchKind.WORKSHOP, "never-there");
                return null;
            });
            assertHealth("search", "TROUBLE", 200);
            assertHealth("disk", "TROUBLE", 200);
            assertEquals(
                    200, get("/cases?q=%E6%B0%97%E7%AE%A1%E5%88%87%E9%96%8B").statusCode());
            assertEquals(200, get("/courses").statusCode());
            HttpResponse<String> refused = sendFile("/login", 200_000);
            assertEquals(503, refused.statusCode());
            assertTrue(refused.body().contains("<h1>"), "a page that says it, and no bare number");
        } finally {
            writeAtMost("unlimited");
        }
        assertHealth("search", "UP", 200);
        assertHealth("disk", "UP", 200);
    }

    // A limit on the files of this process: what a write meets then is what it meets on a full disk, without a disk to
    // fill.
    private static void writeAtMost(String bytes) throws Exception {
        Process limiting = new ProcessBuilder(
                        "prlimit", "--pid=" + ProcessHandle.current().pid(), "--fsize=" + bytes + ":")
                .inheritIO()
                .start();
        assertEquals(0, limiting.waitFor());
    }

    private void assertHealth(String part, String condition, int status) throws Exception {
        String wanted = "\"name\":\"" + part + "\",\"status\":\"" + condition + "\"";
        HttpResponse<String> health = get("/api/health");
        for (int look = 0; look < 100 && !health.body().contains(wanted); look++) {
            Thread.sleep(200);
            health = get("/api/health");
        }
        assertTrue(health.body().contains(wanted), health.body());
        assertEquals(status, health.statusCode(), health.body());
    }

    private HttpResponse<String> sendFile(String path, int bytes) throws Exception {
        String origin = "http://localhost:" + System.getProperty("komichi.http.port");
        String file = "--end\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n\r\n"
                + "x".repeat(bytes) + "\r\n--end--\r\n";
        return client.send(
                HttpRequest.newBuilder(URI.create(origin + path))
                        .header("Origin", origin)
                        .header("Content-Type", "multipart/form-data; boundary=end")
                        .POST(HttpRequest.BodyPublishers.ofString(file))
                        .timeout(Duration.ofSeconds(60))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(request(path), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest request(String path) {
        URI address = URI.create("http://localhost:" + System.getProperty("komichi.http.port") + path);
        return HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(60)).build();
    }
}
