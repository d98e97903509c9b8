package org.komichi.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A set of leaked passwords that an organisation brings itself, as large as it likes: a file with a SHA-1 in capital letters at the beginning
 * of each line, sorted, as the well-known collections come. It is searched on the disk and never read as a whole.
 */
@ApplicationScoped
public class LeakedPasswords {
    private static final int SHA1_LETTERS = 40;

    private final Optional<Path> file;

    LeakedPasswords() {
        this(Optional.empty());
    }

    @Inject
    public LeakedPasswords(@ConfigProperty(name = "komichi.passwords.refused") Optional<String> file) {
        this.file = file.filter(name -> !name.isBlank()).map(Path::of);
    }

    /** Whether the set has it. No set has nothing. */
    boolean contain(String password) {
        return file.isPresent() && found(sha1(password), file.get());
    }

    private static boolean found(String wanted, Path sorted) {
        try (RandomAccessFile lines = new RandomAccessFile(sorted.toFile(), "r")) {
            long low = 0;
            long high = lines.length();
            // What is wanted begins at low or later, and before high.
            while (low < high) {
                long middle = low + (high - low) / 2;
                int order = lineFrom(lines, middle).compareTo(wanted);
                if (order == 0) {
                    return true;
                }
                if (order < 0) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // The SHA-1 of the first line that begins there or later; after the last one comes what is greater than all.
    private static String lineFrom(RandomAccessFile lines, long at) throws IOException {
        lines.seek(Math.max(0, at - 1));
        if (at > 0) {
            lines.readLine();
        }
        byte[] letters = new byte[SHA1_LETTERS];
        int read = lines.read(letters);
        return read < SHA1_LETTERS ? "~" : new String(letters, StandardCharsets.US_ASCII);
    }

    private static String sha1(String password) {
        try {
            return HexFormat.of()
                    .withUpperCase()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(password.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
