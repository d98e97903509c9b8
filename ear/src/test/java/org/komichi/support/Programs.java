package org.komichi.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Talks to Komichi as a program does. For what a journey needs before it begins. */
public final class Programs {
    private static final JsonMapper JSON = new JsonMapper();

    private final RunningKomichi komichi;
    private final HttpClient client = HttpClient.newHttpClient();
    private String token;

    /** Programs of the administrator. */
    public Programs(RunningKomichi komichi) {
        this.komichi = komichi;
    }

    /** A fictional physician with a confirmed account and the demonstration password; gives her address. */
    public String physician(String name) {
        return imported(name, "@komichi.example", "?activate=true");
    }

    /** A fictional physician of a hospital, invited by letter; no account of the demonstration. Gives her address. */
    public String invited(String name) {
        return imported(name, "@hospital.example", "");
    }

    /** So many physicians of a hospital, invited by a letter each. */
    public void invited(String name, int many) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < many; i++) {
            lines.append(JSON.writeValueAsString(new Line(address("@hospital.example"), name, "てすと", "P01_DOC")))
                    .append('\n');
        }
        post("/api/v1/people/import", "application/x-ndjson", lines.toString(), token());
    }

    /** Sends lines of people as they are, and calls them what she likes. */
    public void sendsPeople(String type, String lines) {
        post("/api/v1/people/import", type, lines, token());
    }

    /** What a program is told whose request came to the proxy without TLS. */
    public String comesInTheOpen() {
        HttpRequest request = HttpRequest.newBuilder(komichi.base().resolve("/api/v1/cases"))
                .header("X-Forwarded-Proto", "http")
                .build();
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            return answer.statusCode() + " " + answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String address(String domain) {
        return "e2e-" + UUID.randomUUID().toString().substring(0, 13) + domain;
    }

    private String imported(String name, String domain, String how) {
        String email = address(domain);
        String line = JSON.writeValueAsString(new Line(email, name, "てすと", "P01_DOC"));
        String report = post("/api/v1/people/import" + how, "application/x-ndjson", line, token());
        if (JSON.readTree(report).path("created").asInt() != 1) {
            throw new IllegalStateException(report);
        }
        return email;
    }

    private record Line(String email, String name, String reading, String profession) {}

    private record Credentials(String email, String password) {}

    private String token() {
        if (token == null) {
            String body = JSON.writeValueAsString(new Credentials("admin@komichi.example", Visit.DEMO_PASSWORD));
            token = JSON.readTree(post("/api/v1/tokens", "application/json", body, null))
                    .path("token")
                    .asString();
        }
        return token;
    }

    private String post(String path, String type, String body, String bearer) {
        HttpRequest.Builder request = HttpRequest.newBuilder(komichi.base().resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", type)
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer)
                    .header("Idempotency-Key", UUID.randomUUID().toString());
        }
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
