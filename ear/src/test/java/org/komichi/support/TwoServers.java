package org.komichi.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;

/** Two servers behind a proxy, as docker/two-servers.sh starts them for whoever has no containers, on a real PostgreSQL. */
public final class TwoServers implements AutoCloseable {
    private static final int PORTS_TAKEN = 6;
    private static final int ALIVE_PORTS = 100;
    private static final int BETWEEN = 4;
    private static final int PATIENCE_MILLIS = 5000;

    private final Path folder = Path.of(System.getProperty("komichi.work")).resolve("two");
    private final Path docker = Path.of("..", "docker").toAbsolutePath().normalize();
    private final int first = freePorts();
    private final Map<String, String> settings;
    private final EmbeddedPostgres postgres;

    /** Starts everything; letters go to this port of this machine. */
    public TwoServers(int smtpPort) {
        try {
            RunningKomichi.removeAll(folder);
            Files.createDirectories(folder);
            postgres = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "60")
                    .setLocaleConfig("locale", "C.UTF-8")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        settings = Map.ofEntries(
                Map.entry("JAVA_HOME", System.getProperty("java.home")),
                Map.entry("KOMICHI_SERVER", System.getProperty("komichi.server")),
                Map.entry("KOMICHI_EAR", System.getProperty("komichi.ear")),
                Map.entry("KOMICHI_PORTS", String.valueOf(first)),
                Map.entry("KOMICHI_DEMO", "true"),
                Map.entry("KOMICHI_SMTP_URL", "smtp://localhost:" + smtpPort),
                Map.entry("KOMICHI_DB_URL", "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres"),
                Map.entry("KOMICHI_DB_USER", "postgres"),
                Map.entry("KOMICHI_DB_PASSWORD", "postgres"));
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        run("sh", docker.resolve("two-servers.sh").toString(), folder.toString(), "start");
    }

    /** Where people reach them. */
    public RunningKomichi proxy() {
        return RunningKomichi.at(URI.create("https://localhost:" + (first + 2)), folder.resolve("proxy.log"));
    }

    /** One of them, past the proxy: {@code one} or {@code two}. */
    public RunningKomichi server(String name) {
        return RunningKomichi.at(
                URI.create("http://localhost:" + (name.equals("one") ? first : first + 1)),
                folder.resolve(name + ".log"));
    }

    /** So many people work on them for so many seconds, while one is killed; tells what was found afterwards. */
    public String drill(String killed, int people, int seconds, int foundWithinMillis) {
        return run(
                System.getProperty("java.home") + "/bin/java",
                "-XX:TieredStopAtLevel=1",
                Path.of("src", "load", "FailoverDrill.java").toString(),
                "--base",
                proxy().base().toString(),
                "--servers",
                server("one").base() + "," + server("two").base(),
                "--people",
                String.valueOf(people),
                "--seconds",
                String.valueOf(seconds),
                "--found-within",
                String.valueOf(foundWithinMillis),
                "--do",
                "sh " + docker.resolve("two-servers.sh") + " " + folder + " kill " + killed);
    }

    /** The key that both of them have. */
    public String key() {
        try {
            return Files.readString(folder.resolve("cluster.key"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A key such as they would have themselves, made by somebody else. */
    public String keyOfAStranger() {
        return run(
                "sh",
                Path.of(System.getProperty("komichi.server"), "bin", "komichi-cluster-key.sh")
                        .toString());
    }

    /** Whether one of them listens to somebody who shows this key where they speak to each other. */
    public boolean letsIn(String key) {
        try (SSLSocket between = (SSLSocket) ClusterKey.of(key).tls().createSocket("localhost", first + BETWEEN)) {
            between.setSoTimeout(PATIENCE_MILLIS);
            between.startHandshake();
            // In TLS 1.3 who is not believed hears it after she believes that all is well.
            between.getInputStream().read();
            return true;
        } catch (SSLHandshakeException | SocketException refused) {
            // The word of it, or the closed door when she was still speaking.
            return false;
        } catch (SocketTimeoutException waitsForMore) {
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String run(String... command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(settings);
            // Into a file: servers that live on would hold a pipe open.
            Path said = Files.createTempFile(folder, "said", ".log");
            Process process = builder.redirectOutput(said.toFile()).start();
            if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException(
                        List.of(command) + "\n" + Files.readString(said, StandardCharsets.UTF_8));
            }
            return Files.readString(said, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Stops everything at once: nothing of it is needed any more. */
    @Override
    public void close() {
        List<ProcessHandle> all = new ArrayList<>();
        for (String name : List.of("proxy", "one", "two")) {
            try {
                Path pid = folder.resolve(name + ".pid");
                if (Files.exists(pid)) {
                    ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()))
                            .ifPresent(process -> {
                                process.descendants().forEach(all::add);
                                all.add(process);
                            });
                    Files.delete(pid);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        all.forEach(ProcessHandle::destroyForcibly);
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePorts() {
        while (true) {
            int candidate = ThreadLocalRandom.current().nextInt(20_000, 30_000);
            if (free(candidate, PORTS_TAKEN) && free(candidate + ALIVE_PORTS, PORTS_TAKEN)) {
                return candidate;
            }
        }
    }

    private static boolean free(int port, int many) {
        for (int each = port; each < port + many; each++) {
            try (ServerSocket socket = new ServerSocket(each)) {
                socket.setReuseAddress(true);
            } catch (IOException taken) {
                return false;
            }
        }
        return true;
    }
}
