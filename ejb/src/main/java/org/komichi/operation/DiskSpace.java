package org.komichi.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.komichi.shared.HealthSource;
import org.komichi.shared.Settings;

/** Where the index, uploads under way and the log are written. When it is full the search stands still, and nothing else does. */
@ApplicationScoped
public class DiskSpace implements HealthSource {
    private static final long LITTLE = 200L << 20;

    @Inject
    Settings settings;

    /** Bytes that this server may still write; 0 when nothing can be written. */
    public long free() {
        try {
            return store().getUsableSpace();
        } catch (IOException gone) {
            return 0;
        }
    }

    /** All its bytes. */
    public long total() {
        try {
            return store().getTotalSpace();
        } catch (IOException gone) {
            return 0;
        }
    }

    @Override
    public Health health() {
        return new Health("disk", free() < LITTLE || !writable() ? Condition.TROUBLE : Condition.UP);
    }

    // Free bytes are not all: a disk may have become read-only, or a limit been set.
    private boolean writable() {
        Path trial = settings.data().resolve("disk.trial");
        try {
            Files.write(trial, new byte[1], StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
            return true;
        } catch (IOException full) {
            return false;
        }
    }

    private FileStore store() throws IOException {
        return Files.getFileStore(settings.data());
    }
}
