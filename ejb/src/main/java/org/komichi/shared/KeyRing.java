package org.komichi.shared;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys that are not in the database. The master key comes from {@code KOMICHI_KEY} or from the file {@code komichi.key}
 * in the data folder, made on the first start; every purpose gets a key of its own derived from it (HMAC-SHA-256), so that
 * what seals a pairing key never encrypts anything else.
 */
@ApplicationScoped
public class KeyRing {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();

    @Inject
    Settings settings;

    private byte[] master;

    @PostConstruct
    void load() {
        String encoded = settings.key().orElseGet(this::fromFile);
        master = Base64.getDecoder().decode(encoded.strip());
        if (master.length != KEY_BYTES) {
            throw new IllegalStateException("KOMICHI_KEY must be 32 bytes in Base64");
        }
    }

    /** Seals a value for one purpose with AES-256-GCM; the answer differs every time. */
    public byte[] seal(String purpose, byte[] plain) {
        byte[] nonce = random(NONCE_BYTES);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, purpose, nonce, plain);
        byte[] whole = new byte[nonce.length + sealed.length];
        System.arraycopy(nonce, 0, whole, 0, nonce.length);
        System.arraycopy(sealed, 0, whole, nonce.length, sealed.length);
        return whole;
    }

    /** Opens what {@link #seal} sealed for the same purpose. */
    public byte[] open(String purpose, byte[] whole) {
        byte[] nonce = java.util.Arrays.copyOf(whole, NONCE_BYTES);
        byte[] sealed = java.util.Arrays.copyOfRange(whole, NONCE_BYTES, whole.length);
        return cipher(Cipher.DECRYPT_MODE, purpose, nonce, sealed);
    }

    /** A keyed fingerprint, 64 hex digits: the same value gives the same fingerprint, and tells nothing without the key. */
    public String fingerprint(String purpose, String value) {
        return HexFormat.of().formatHex(hmac(keyFor(purpose), value.getBytes(StandardCharsets.UTF_8)));
    }

    /** The derived key itself, for those who must hand it to a library, such as the view state. */
    public byte[] keyFor(String purpose) {
        return hmac(master, purpose.getBytes(StandardCharsets.UTF_8));
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

    private byte[] cipher(int mode, String purpose, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(keyFor(purpose), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key does not fit what is stored. Was komichi.key replaced?", e);
        }
    }

    private static byte[] hmac(byte[] key, byte[] value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(value);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
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
