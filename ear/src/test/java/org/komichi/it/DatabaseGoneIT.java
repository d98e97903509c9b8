package org.komichi.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.komichi.support.Wire;
import org.komichi.support.Words;

/** The database is gone for a while: readers and programs are told so, and nobody has to start the server again. */
@ExtendWith(ArquillianExtension.class)
@EnabledIfSystemProperty(named = "komichi.it.database", matches = "postgresql")
class DatabaseGoneIT {
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    @RunAsClient
    void whoever_asks_meanwhile_gets_a_plain_answer_and_afterwards_the_page() throws Exception {
        assertEquals(200, get("/courses", "ja").statusCode());
        Wire.toTheDatabase().cut();
        try {
            for (String language : new String[] {"ja", "en"}) {
                HttpResponse<String> page = get("/courses", language);
                assertEquals(503, page.statusCode());
                assertTrue(page.body().contains(Words.in(language).of("about.unavailable.title")), page.body());
            }
            HttpResponse<String> problem = get("/api/v1/courses", "en");
            assertEquals(503, problem.statusCode());
            assertTrue(problem.body().contains("/problems/unavailable"), problem.body());
            assertEquals(503, get("/api/health", "en").statusCode());
        } finally {
            Wire.toTheDatabase().mend();
        }
        assertEquals(200, get("/courses", "ja").statusCode());
        assertEquals(200, get("/api/health", "ja").statusCode());
    }

    private HttpResponse<String> get(String path, String language) throws IOException, InterruptedException {
        URI address = URI.create("http://localhost:" + System.getProperty("komichi.it.http.port") + path);
        return client.send(
                HttpRequest.newBuilder(address)
                        .timeout(Duration.ofSeconds(30))
                        .header("Accept-Language", language)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
