package org.komichi.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.komichi.audit.AuditTrail;
import org.komichi.shared.HealthSource;
import org.komichi.shared.Settings;

/**
 * Has every file looked at before it is read (decision 0333). Without a scanner it asks nobody; with one that says nothing, no file is
 * taken. Outside of any transaction: a scanner takes its time, and what is noted stays when the file is refused.
 */
@ApplicationScoped
public class UploadCheck implements HealthSource {
    private static final Logger LOG = Logger.getLogger(UploadCheck.class.getName());
    private static final Duration PATIENCE_FOR_A_SIGN = Duration.ofSeconds(2);

    /** So long a file that could not be checked is told of, unless another one could since. */
    private static final Duration TOLD = Duration.ofHours(1);

    private volatile @Nullable Instant failedAt;

    @Inject
    Settings settings;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Whether there is a scanner. */
    public boolean on() {
        return settings.scannerUrl().isPresent();
    }

    /**
     * Looks at a file.
     *
     * @throws FileInfected when something was found; that is noted, without the name of the file
     * @throws FileUnchecked when there is a scanner and it does not say
     */
    public void check(InputStream file) {
        Optional<Clamd> scanner = scanner(settings.scannerPatience());
        if (scanner.isEmpty()) {
            return;
        }
        Optional<String> found;
        try {
            found = scanner.get().findIn(file);
        } catch (IOException silent) {
            tellOnce(silent);
            throw new FileUnchecked();
        }
        failedAt = null;
        if (found.isPresent()) {
            audit.record("file-refused", null, null, found.get().replaceAll("[^A-Za-z0-9._-]", ""));
            throw new FileInfected();
        }
    }

    @Override
    public Health health() {
        return new Health(
                "scanner",
                scanner(PATIENCE_FOR_A_SIGN)
                        .map(scanner -> failing() || !scanner.answers() ? Condition.TROUBLE : Condition.UP)
                        .orElse(Condition.OFF));
    }

    private Optional<Clamd> scanner(Duration patience) {
        return settings.scannerUrl().map(address -> new Clamd(address, patience));
    }

    private boolean failing() {
        Instant failed = failedAt;
        return failed != null && failed.plus(TOLD).isAfter(clock.instant());
    }

    private void tellOnce(IOException why) {
        if (!failing()) {
            LOG.log(
                    Level.WARNING,
                    "The virus scanner does not say whether a file is clean; files are refused meanwhile: {0}",
                    why.getMessage());
        }
        failedAt = clock.instant();
    }
}
