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
import org.komichi.support.House;

/** What went wrong is found by the number that the person saw, and the log does not tell who she was or what she asked for. */
@ExtendWith(ArquillianExtension.class)
class LogsIT {
    private static final String CODE = "4F7K-9QXM-2B8R-T6WD";

    private final HttpClient client = HttpClient.newHttpClient();

    @Inject
    House house;

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

    private static String log() throws Exception {
        return Files.readString(Path.of(System.getProperty("jboss.server.log.dir"), "server.log"));
    }

    private HttpResponse<String> get(String path, String accept) throws Exception {
        URI address = URI.create("http://localhost:" + System.getProperty("komichi.http.port") + path);
        return client.send(
                HttpRequest.newBuilder(address).header("Accept", accept).build(), HttpResponse.BodyHandlers.ofString());
    }
}
