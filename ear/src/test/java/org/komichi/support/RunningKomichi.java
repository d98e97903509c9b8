package org.komichi.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Komichi as {@code mvn -Prun} starts it: the provisioned server, an H2 file, demonstration data, a port of its own. One is
 * started for all browser tests of a JVM and stopped with it; a test that kills servers starts its own.
 */
public final class RunningKomichi implements AutoCloseable {
    /** Who has the mortal one has it for herself. */
    public static final String MORTAL = "mortal";

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static RunningKomichi shared;
    private static RunningKomichi mortal;

    private final URI base;
    private final Path data;
    private final Path log;
    private final boolean locked;
    private Duration ahead = Duration.ZERO;
    private Process process;

    private RunningKomichi(String name, boolean locked) {
        this.locked = locked;
        data = Path.of(System.getProperty("komichi.work")).resolve(name);
        log = data.resolve("console.log");
        base = URI.create("http://localhost:" + ServerUnderTest.freePort());
        try {
            removeAll(data);
            Files.createDirectories(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        start();
    }

    private RunningKomichi(URI base, Path log) {
        this.base = base;
        this.log = log;
        data = null;
        locked = false;
    }

    /** The one that all tests share. While one writes tests, {@code -Dkomichi.at=URL} names one that already runs. */
    public static synchronized RunningKomichi get() {
        if (shared == null) {
            String at = System.getProperty("komichi.at");
            shared = at == null
                    ? new RunningKomichi("browser", false)
                    : new RunningKomichi(URI.create(at), Path.of(System.getProperty("komichi.at.log", "console.log")));
        }
        return shared;
    }

    /** Another one, for the tests that kill servers or turn the clock. */
    public static synchronized RunningKomichi mortal() {
        if (mortal == null) {
            mortal = new RunningKomichi(MORTAL, false);
        }
        return mortal;
    }

    /** One that may do as little as in its container ({@code docker/locked.sh}); whoever starts it stops it. */
    public static RunningKomichi locked() {
        return new RunningKomichi("locked", true);
    }

    /** Its processes and those that they began, while it runs. */
    public List<ProcessHandle> processes() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
    }

    /** One that somebody else started, and stops. */
    static RunningKomichi at(URI base, Path log) {
        return new RunningKomichi(base, log);
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

    /** Kills the process without a warning, as a power cut would, and starts it again on the same folder and address. */
    public void killAndStartAgain() {
        kill();
        start();
    }

    /** Kills it, backs it up as docs/operations.md says, loses its folder, restores it, and starts it again on the same address. */
    public void killAndRestoreAndStartAgain() {
        kill();
        Path backups = data.resolveSibling(data.getFileName() + "-backups");
        try {
            removeAll(backups);
            operate("komichi-backup.sh", backups);
            removeAll(data);
            Files.createDirectories(data);
            try (Stream<Path> made = Files.list(backups)) {
                operate("komichi-restore.sh", made.findFirst().orElseThrow());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start();
    }

    private void kill() {
        List<ProcessHandle> all = processes();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(each -> each.onExit().orTimeout(30, TimeUnit.SECONDS).join());
    }

    private void operate(String script, Path folder) throws IOException {
        ProcessBuilder command = new ProcessBuilder(
                "sh",
                System.getProperty("komichi.server") + "/bin/" + script,
                "-Dkomichi.data=" + data,
                folder.toString());
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process done = command.redirectErrorStream(true).start();
        String said = new String(done.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (done.onExit().orTimeout(2, TimeUnit.MINUTES).join().exitValue() != 0) {
            throw new IllegalStateException(script + " failed:\n" + said);
        }
    }

    /** Kills it, and starts it again on a day to come. */
    public void killAndStartAgain(Instant when) {
        ahead = Duration.between(Instant.now(), when);
        killAndStartAgain();
    }

    private void start() {
        try {
            String server = System.getProperty("komichi.server");
            List<String> begin = locked
                    ? List.of("sh", "../docker/locked.sh", server, data.toString())
                    : List.of("sh", server + "/bin/komichi.sh", "-Dkomichi.data=" + data);
            List<String> options = List.of(
                    "-Dkomichi.http.port=" + base.getPort(),
                    "-Dkomichi.demo=true",
                    "-Dkomichi.clock.ahead=" + ahead,
                    "-Dkomichi.statements.log=true",
                    "-Dkomichi.scanner=" + FakeClamd.forEverybody(),
                    "-Dkomichi.oidc.issuer=" + OtherHouse.issuer(),
                    "-Dkomichi.oidc.client.id=" + OtherHouse.CLIENT);
            ProcessBuilder command = new ProcessBuilder(
                    Stream.concat(begin.stream(), options.stream()).toList());
            command.environment().put("KOMICHI_EAR", System.getProperty("komichi.ear"));
            command.environment().put("JAVA_HOME", System.getProperty("java.home"));
            process = command.redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        waitUntilReady();
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
            HttpRequest request = HttpRequest.newBuilder(base.resolve("/api/health"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Stops it, gently at first. */
    @Override
    public void close() {
        if (process == null || !process.isAlive()) {
            return;
        }
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

    static void removeAll(Path folder) throws IOException {
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
