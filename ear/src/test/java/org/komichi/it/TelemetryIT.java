package org.komichi.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import jakarta.inject.Inject;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.komichi.operation.SignOfLife;
import org.komichi.shared.Settings;
import org.komichi.support.House;

/** Who collects gets figures and traces by route and use case, and nothing of what people typed. */
@ExtendWith(ArquillianExtension.class)
class TelemetryIT {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SECRET_LINK = "Zb3dEf6hIj9kLm2nOp5qRs8tUv1wXy4z";

    private final Map<String, StringBuffer> received = new ConcurrentHashMap<>();
    private final HttpClient client = HttpClient.newHttpClient();

    @Inject
    Settings settings;

    @Inject
    SignOfLife signOfLife;

    @Test
    void requests_steps_and_figures_arrive_without_a_value_that_somebody_typed() throws Exception {
        HttpServer collector = HttpServer.create(
                new InetSocketAddress(
                        "localhost", settings.telemetryUrl().orElseThrow().getPort()),
                0);
        collector.createContext("/", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            received.computeIfAbsent(exchange.getRequestURI().getPath(), path -> new StringBuffer())
                    .append(new String(body, StandardCharsets.ISO_8859_1));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        collector.start();
        try {
            String email = House.address();
            assertEquals(200, get("/courses").statusCode());
            get("/password/" + SECRET_LINK + "?email=" + email);
            signOfLife.tell();
            String traceId = new String(HexFormat.of().parseHex(TRACE), StandardCharsets.ISO_8859_1);
            awaitAll(
                    "/v1/traces",
                    List.of("GET /courses", "GET /password/{token}", traceId, "http.route", "komichi.statements"));
            // A step within the request: some use case of the page.
            awaitAll("/v1/traces", List.of("Courses."));
            awaitAll(
                    "/v1/metrics",
                    List.of(
                            "http.server.request.duration",
                            "/password/{token}",
                            "komichi.letters.waiting",
                            "komichi.connections.used",
                            "komichi.search.waiting",
                            "komichi.job.age",
                            "StandingClock.goOn",
                            "jvm.memory.used"));
            String all = String.join("", received.values());
            assertFalse(all.contains(SECRET_LINK), "a link that lets somebody in");
            assertFalse(all.contains(email), "an address");
        } finally {
            collector.stop(0);
        }
    }

    private void awaitAll(String path, List<String> wanted) throws Exception {
        List<String> missing = wanted;
        for (int look = 0; look < 100 && !missing.isEmpty(); look++) {
            Thread.sleep(100);
            String body = received.getOrDefault(path, new StringBuffer()).toString();
            missing = wanted.stream().filter(one -> !body.contains(one)).toList();
        }
        assertTrue(missing.isEmpty(), path + " lacks " + missing);
    }

    private HttpResponse<String> get(String path) throws Exception {
        URI address = URI.create("http://localhost:" + System.getProperty("komichi.http.port") + path);
        return client.send(
                HttpRequest.newBuilder(address)
                        .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
