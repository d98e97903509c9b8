package org.komichi.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Before the first container test: picks free ports, starts a real PostgreSQL when the run is about that, and hands both to
 * the managed server through the properties that {@code arquillian.xml} names.
 */
public class ServerUnderTest implements LauncherSessionListener {
    /** Names the property with the port where the application expects its SMTP server; nobody listens until a test does. */
    static final String SMTP_PORT = "komichi.it.smtp.port";

    /** The installation has had another master key before. */
    private static final String KEY_OF_BEFORE =
            Base64.getEncoder().encodeToString("thirty-two bytes, and no secret.".getBytes(StandardCharsets.US_ASCII));

    private EmbeddedPostgres postgres;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        String database = System.getProperty("komichi.it.database");
        if (database == null) {
            return;
        }
        Path work = Path.of(System.getProperty("komichi.work")).resolve(database);
        makeDeploymentFolder(work);
        System.setProperty("komichi.it.base", work.resolve("server").toString());
        int management = freePort();
        System.setProperty("komichi.it.management.port", String.valueOf(management));
        StringBuilder vm = new StringBuilder(
                "-Xmx512m -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8 -Duser.timezone=UTC -Dkomichi.demo=false");
        vm.append(" -Djboss.management.http.port=").append(management);
        int http = freePort();
        System.setProperty("komichi.it.http.port", String.valueOf(http));
        vm.append(" -Dkomichi.http.port=").append(http);
        vm.append(" -Dkomichi.data=").append(work);
        vm.append(" -Dkomichi.admin.email=").append(House.FIRST_ADMINISTRATOR);
        vm.append(" -Dkomichi.key.old=").append(KEY_OF_BEFORE);
        int smtp = freePort();
        System.setProperty(SMTP_PORT, String.valueOf(smtp));
        vm.append(" -Dkomichi.smtp.url=smtp://localhost:").append(smtp).append(" -Dkomichi.smtp.patience=PT1S");
        vm.append(" -Dkomichi.scanner=tcp://localhost:").append(freePort()).append(" -Dkomichi.scanner.patience=PT1S");
        vm.append(" -Dkomichi.telemetry.interval=PT1S -Dkomichi.telemetry.url=http://localhost:")
                .append(freePort());
        if (database.equals("postgresql")) {
            vm.append(postgresOptions());
        } else {
            vm.append(" -Dkomichi.db.url=jdbc:h2:mem:it;DB_CLOSE_DELAY=-1");
        }
        System.setProperty("komichi.it.vm", vm.toString());
    }

    private String postgresOptions() {
        try {
            postgres = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "60")
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setLocaleConfig("locale", "C.UTF-8")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start", e);
        }
        String url =
                "jdbc:postgresql://localhost:" + Wire.to(postgres.getPort()).near() + "/postgres";
        return " -Dkomichi.db.driver=postgresql -Dkomichi.db.url=" + url
                + " -Dkomichi.db.user=postgres -Dkomichi.db.password=postgres";
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (postgres != null) {
            try {
                postgres.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    // The deployment scanner of the clean server base wants its folder to be there.
    private static void makeDeploymentFolder(Path work) {
        try {
            java.nio.file.Files.createDirectories(work.resolve("server/deployments"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
