package org.komichi.web.frame;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.komichi.shared.Settings;

/**
 * Says in one line when the application answers: {@code Komichi is ready: URL (N s)}. When another server answers at its port,
 * this one never will, and says that instead.
 */
@WebListener
public class ReadyLine implements ServletContextListener {
    private static final Logger READY = Logger.getLogger("org.komichi.ready");
    private static final int PATIENCE_SECONDS = 120;

    @Resource
    ManagedExecutorService executor;

    @Inject
    Settings settings;

    @Inject
    @ConfigProperty(name = "komichi.http.port", defaultValue = "8080")
    int port;

    @Inject
    @ConfigProperty(name = "komichi.started", defaultValue = "0")
    long started;

    @Inject
    ThisServer server;

    /** What came of asking at the port. */
    enum Reply {
        THIS_SERVER,
        ANOTHER_SERVER,
        NOT_YET
    }

    @Override
    public void contextInitialized(ServletContextEvent event) {
        if (started > 0) {
            executor.execute(this::waitAndSay);
        }
    }

    private void waitAndSay() {
        URI health = URI.create("http://localhost:" + port + "/api/health");
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            for (int attempt = 0; attempt < PATIENCE_SECONDS * 5; attempt++) {
                Reply reply = ask(client, health, server.name());
                if (reply == Reply.ANOTHER_SERVER) {
                    READY.severe(String.format("Komichi is not ready: another server answers at port %d", port));
                    return;
                }
                if (reply == Reply.THIS_SERVER) {
                    double seconds = (System.currentTimeMillis() - started) / 1000.0;
                    READY.info(String.format("Komichi is ready: %s/ (%.1f s)", settings.baseUrl(), seconds));
                    return;
                }
                Thread.sleep(200);
            }
            READY.severe(String.format("Komichi is not ready: nothing answers at port %d", port));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    static Reply ask(HttpClient client, URI health, String name) throws InterruptedException {
        try {
            HttpResponse<Void> answer = client.send(
                    HttpRequest.newBuilder(health)
                            .timeout(Duration.ofSeconds(5))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
            boolean own = answer.headers()
                    .firstValue(ThisServer.HEADER)
                    .filter(name::equals)
                    .isPresent();
            if (own) {
                return answer.statusCode() == 200 ? Reply.THIS_SERVER : Reply.NOT_YET;
            }
            // Before the application is there, this server itself may say that it finds nothing.
            return answer.statusCode() == 200 ? Reply.ANOTHER_SERVER : Reply.NOT_YET;
        } catch (IOException notYet) {
            return Reply.NOT_YET;
        }
    }
}
