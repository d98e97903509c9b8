package org.komichi.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.komichi.account.PersonalTokens;
import org.komichi.support.Acting;
import org.komichi.support.House;

/** What went wrong is found by the number that the person saw, and the log does not tell who she was or what she asked for. */
@ExtendWith(ArquillianExtension.class)
class LogsIT {
    private static final String CODE = "4F7K-9QXM-2B8R-T6WD";

    private final HttpClient client = HttpClient.newHttpClient();

    @Inject
    House house;

    @Inject
    PersonalTokens tokens;

    @Test
    void a_defect_is_logged_once_under_the_number_that_page_problem_and_header_show() throws Exception {
        house.change("alter table certificate rename to certificate_away");
        HttpResponse<String> page;
        HttpResponse<String> problem;
        try {
            page = get("/verify/" + CODE, "text/html");
            problem = get("/verify/" + CODE, "application/json");
        } finally {
            house.change("alter table certificate_away rename to certificate");
        }
        for (HttpResponse<String> answer : List.of(page, problem)) {
            String number = answer.headers().firstValue("X-Request-Id").orElseThrow();
            assertEquals(500, answer.statusCode());
            assertTrue(answer.body().contains(number), answer.body());
            List<String> told = log().lines()
                    .filter(line -> line.contains("[" + number + "]"))
                    .toList();
            assertEquals(1, told.size(), () -> String.join("\n", told));
            assertTrue(told.getFirst().contains("Defect at /verify/{code}"), told.getFirst());
        }
        assertFalse(log().contains(CODE));
    }

    @Test
    void who_did_not_get_something_is_told_by_number_and_kind_of_address_only() throws Exception {
        long person = house.doctor();
        String token = Acting.as(person, House.LEARNER, () -> tokens.make("for a test", 1))
                .secret();
        assertTold(
                "not-there: GET /api/v1/workshops/{slug}, person " + person,
                bearing(token, "/api/v1/workshops/of-somebody-else"),
                404);
        assertTold(
                "not-there: GET /my/cases/lists/{list}, person " + person,
                bearing(token, "/my/cases/lists/999999"),
                404);
        assertTold(
                "access-refused: GET /organizer/runs/{slug}, person " + person,
                bearing(token, "/organizer/runs/hd-2026-1"),
                403);
        assertTold(
                "access-refused: GET /api/v1/evaluations, person " + person,
                bearing(token, "/api/v1/evaluations"),
                403);
        assertTold("forged-request: POST /password/{token}, person nobody", forged(), 403);

        long before = forgeries();
        for (int i = 0; i < 50; i++) {
            client.send(forged().build(), HttpResponse.BodyHandlers.discarding());
        }
        // Should a minute end meanwhile, it is told twice a few times, and how many there were besides.
        assertTrue(forgeries() - before <= 11, () -> "a flood, told one by one: " + forgeries());
        assertFalse(log().contains(CODE));
    }

    private static HttpRequest.Builder bearing(String token, String path) {
        return request(path).header("Authorization", "Bearer " + token);
    }

    private static HttpRequest.Builder forged() {
        return request("/password/" + CODE)
                .header("Origin", "https://elsewhere.example")
                .POST(HttpRequest.BodyPublishers.ofString("a=b"));
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + System.getProperty("komichi.http.port") + path));
    }

    // When another test was refused often in this minute, the next one is told singly again.
    private void assertTold(String words, HttpRequest.Builder request, int status) throws Exception {
        for (int tries = 0; tries < 40; tries++) {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            assertEquals(status, answer.statusCode(), answer.body());
            String number = answer.headers().firstValue("X-Request-Id").orElseThrow();
            if (log().lines().anyMatch(line -> line.contains("[" + number + "]") && line.contains(words))) {
                return;
            }
            Thread.sleep(2000);
        }
        throw new AssertionError("not told: " + words);
    }

    private static long forgeries() {
        try {
            return log().lines().filter(line -> line.contains("forged-request")).count();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String log() throws Exception {
        return Files.readString(Path.of(System.getProperty("jboss.server.log.dir"), "server.log"));
    }

    private HttpResponse<String> get(String path, String accept) throws Exception {
        URI address = URI.create("http://localhost:" + System.getProperty("komichi.http.port") + path);
        return client.send(
                HttpRequest.newBuilder(address).header("Accept", accept).build(), HttpResponse.BodyHandlers.ofString());
    }
}
