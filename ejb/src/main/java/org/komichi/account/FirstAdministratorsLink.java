package org.komichi.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.komichi.shared.Settings;

/** The file of the data folder with the link for the first administrator: only its owner reads it, and it is there as long as the link is good for something. */
@ApplicationScoped
class FirstAdministratorsLink {
    private static final Logger LOG = Logger.getLogger(FirstAdministratorsLink.class.getName());

    /** In the data folder. */
    private static final String FILE = "first-administrator";

    @Inject
    Settings settings;

    /** Lays it down.
     * @param link where it leads, below the base URL */
    void lay(String link) throws IOException {
        Files.createDirectories(settings.data());
        Files.createFile(file(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file(), settings.baseUrl() + link + "\n");
        LOG.log(Level.INFO, "There is no administrator yet. The link to become one is in the file {0}", file());
    }

    void takeAway() throws IOException {
        Files.deleteIfExists(file());
    }

    /** Somebody has chosen a password through a link; if it was this one, the file goes.
     * @param link its last part */
    void used(String link) {
        try {
            if (Files.readString(file()).strip().endsWith("/" + link)) {
                takeAway();
            }
        } catch (NoSuchFileException thereIsNone) {
            // As on almost every day.
        } catch (IOException e) {
            // The link is worth nothing any more; the next start tries again.
            LOG.log(Level.WARNING, "The file with the link of the first administrator could not be taken away", e);
        }
    }

    private Path file() {
        return settings.data().resolve(FILE);
    }
}
