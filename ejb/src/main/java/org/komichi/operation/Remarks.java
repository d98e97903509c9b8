package org.komichi.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.komichi.shared.Settings;

/** What the way this server was started leaves to be desired. */
@ApplicationScoped
public class Remarks {
    private static final String LAST_BACKUP = "last-backup";

    @Inject
    Settings settings;

    /** Codes, for texts {@code operation.remark.<code>}. */
    public List<String> all() {
        List<String> found = new ArrayList<>();
        if (settings.demo()) {
            found.add("demo");
        }
        if (settings.keyBesideTheData()) {
            found.add("key-beside-data");
        }
        if (!settings.demo() && !"https".equals(settings.baseUrl().getScheme())) {
            found.add("no-tls");
        }
        if (!settings.secondFactorRequired()) {
            found.add("second-factor-optional");
        }
        if (settings.smtpUrl().isPresent() && settings.mailFrom().endsWith(".example")) {
            found.add("sender-example");
        }
        return found;
    }

    /** When {@code komichi-backup.sh} last backed this data folder up; it notes that there. */
    public Optional<Instant> lastBackup() {
        try {
            return Optional.of(Instant.parse(
                    Files.readString(settings.data().resolve(LAST_BACKUP)).strip()));
        } catch (IOException | DateTimeParseException unknown) {
            return Optional.empty();
        }
    }
}
