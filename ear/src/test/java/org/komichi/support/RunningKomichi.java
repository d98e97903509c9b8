package org.komichi.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Komichi as {@code mvn -Prun} starts it: the provisioned server, an H2 file, demonstration data, a port of its own. Started
 * once for all browser tests of a JVM and stopped with it.
 */
public final class RunningKomichi {
    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static RunningKomichi only;

    private final Process process;
    private final URI base;
    private final Path log;

    private RunningKomichi() {
        int port = ServerUnderTest.freePort();
        Path data = Path.of(System.getProperty("komichi.work")).resolve("browser");
        base = URI.create("http://localhost:" + port);
        try {
            removeAll(data);
            Files.createDirectories(data);
            log = data.resolve("console.log");
            ProcessBuilder start = new ProcessBuilder(
                    "sh",
                    System.getProperty("komichi.server") + "/bin/komichi.sh",
                    "-Dkomichi.http.port=" + port,
                    "-Dkomichi.data=" + data,
                    "-Dkomichi.demo=true",
                    "-Dkomichi.statements.log=true");
            start.environment().put("KOMICHI_EAR", System.getProperty("komichi.ear"));
            start.environment().put("JAVA_HOME", System.getProperty("java.home"));
            process = start.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        waitUntilReady();
    }

    /** The one running application. */
    public static synchronized RunningKomichi get() {
        if (only == null) {
            only = new RunningKomichi();
        }
        return only;
    }

    /** Its address, without a slash at the end. */
    public URI base() {
        return base;
    }

    /** What it printed so far. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void waitUntilReady() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (System.nanoTime() < end && process.isAlive()) {
                if (answers(client) && log().contains("Komichi is ready: " + base + "/")) {
                    return;
                }
                Thread.sleep(250);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("Komichi did not start:\n" + log());
    }

    private boolean answers(HttpClient client) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(base.resolve("/api/health")).timeout(Duration.ofSeconds(5)).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private void stop() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void removeAll(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
