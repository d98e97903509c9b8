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

/** Says in one line when the application answers: {@code Komichi is ready: URL (N s)}. */
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
                if (answers(client, health)) {
                    double seconds = (System.currentTimeMillis() - started) / 1000.0;
                    READY.info(String.format("Komichi is ready: %s/ (%.1f s)", settings.baseUrl(), seconds));
                    return;
                }
                Thread.sleep(200);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean answers(HttpClient client, URI health) throws InterruptedException {
        try {
            return client.send(
                                    HttpRequest.newBuilder(health)
                                            .timeout(Duration.ofSeconds(5))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
