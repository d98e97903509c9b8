package org.komichi.shared;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The keys that are not in the database. The master key comes from {@code KOMICHI_KEY} or from the file {@code komichi.key}
 * in the data folder, made on the first start. What is sealed names the key that sealed it, so that the master key can be
 * changed: those of before ({@code komichi.key.old}) still open, the present one seals. Fingerprints cannot be made anew, for nobody
 * has what they are of: they stay with the first key of the installation.
 */
@ApplicationScoped
public class KeyRing {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final byte NAMED = 'K';
    private static final int NAME_BYTES = 1 + Integer.BYTES;

    private final SecureRandom random = new SecureRandom();

    @Inject
    Settings settings;

    /** The present one first, the first of all last. */
    private List<MasterKey> masters;

    public KeyRing() {}

    /** With keys that are said: the present one first, the first of all last. */
    public KeyRing(String... encoded) {
        masters = Stream.of(encoded).map(MasterKey::of).toList();
    }

    @PostConstruct
    void load() {
        String present = settings.key().orElseGet(this::fromFile);
        masters = Stream.concat(Stream.of(present), settings.oldKeys().stream())
                .map(MasterKey::of)
                .toList();
    }

    /** Seals a value for one purpose with AES-256-GCM; the answer differs every time. */
    public byte[] seal(String purpose, byte[] plain) {
        MasterKey present = masters.getFirst();
        byte[] nonce = random(NONCE_BYTES);
        byte[] sealed = present.encrypt(purpose, nonce, plain);
        return ByteBuffer.allocate(NAME_BYTES + nonce.length + sealed.length)
                .put(NAMED)
                .putInt(present.name())
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** Opens what {@link #seal} sealed for the same purpose, also what named no key yet. */
    public byte[] open(String purpose, byte[] whole) {
        return named(whole)
                .flatMap(key -> decrypted(key, purpose, whole, NAME_BYTES))
                .or(() -> masters.stream()
                        .map(key -> decrypted(key, purpose, whole, 0))
                        .flatMap(Optional::stream)
                        .findFirst())
                .orElseThrow(() ->
                        new IllegalStateException("The key does not fit what is stored. Was komichi.key replaced?"));
    }

    /** Whether something was sealed with the present key, and says so. */
    public boolean sealedNow(byte[] whole) {
        return named(whole).filter(masters.getFirst()::equals).isPresent();
    }

    /** A keyed fingerprint, 64 hex digits: the same value gives the same fingerprint, and tells nothing without the key. */
    public String fingerprint(String purpose, String value) {
        return HexFormat.of().formatHex(masters.getLast().fingerprint(purpose, value.getBytes(StandardCharsets.UTF_8)));
    }

    /** Random bytes for codes and tokens. */
    public byte[] random(int bytes) {
        byte[] value = new byte[bytes];
        random.nextBytes(value);
        return value;
    }

    /** A random code of 32 characters (192 bits) that is safe in a URL. */
    public String randomCode() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random(24));
    }

    // Four bytes of a nonce of before may look like a name; then what follows does not open, and is tried as it was.
    private Optional<MasterKey> named(byte[] whole) {
        if (whole.length < NAME_BYTES || whole[0] != NAMED) {
            return Optional.empty();
        }
        int name = ByteBuffer.wrap(whole, 1, Integer.BYTES).getInt();
        return masters.stream().filter(key -> key.name() == name).findFirst();
    }

    private static Optional<byte[]> decrypted(MasterKey key, String purpose, byte[] whole, int from) {
        if (whole.length < from + NONCE_BYTES) {
            return Optional.empty();
        }
        byte[] nonce = Arrays.copyOfRange(whole, from, from + NONCE_BYTES);
        return key.decrypt(purpose, nonce, Arrays.copyOfRange(whole, from + NONCE_BYTES, whole.length));
    }

    private String fromFile() {
        Path file = settings.data().resolve("komichi.key");
        try {
            Files.createDirectories(settings.data());
            if (!Files.exists(file)) {
                String fresh = Base64.getEncoder().encodeToString(random(KEY_BYTES));
                try {
                    Files.createFile(
                            file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                    Files.writeString(file, fresh);
                } catch (FileAlreadyExistsException raced) {
                    return Files.readString(file);
                }
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read or make " + file, e);
        }
    }
}
