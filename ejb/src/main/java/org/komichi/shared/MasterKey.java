package org.komichi.shared;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * One master key, and what is done with it: every purpose gets a key of its own derived from it (HMAC-SHA-256), so that what seals a
 * pairing key never encrypts anything else. It has a name, by which what it sealed says so.
 */
final class MasterKey {
    private static final int KEY_BYTES = 32;
    private static final int TAG_BITS = 128;

    private final byte[] key;

    private MasterKey(byte[] key) {
        this.key = key;
    }

    static MasterKey of(String encoded) {
        byte[] key = Base64.getDecoder().decode(encoded.strip());
        if (key.length != KEY_BYTES) {
            throw new IllegalStateException("A master key must be 32 bytes in Base64");
        }
        return new MasterKey(key);
    }

    /** Four bytes that tell it from others, and nothing else of it. */
    int name() {
        return ByteBuffer.wrap(keyFor("name of the key")).getInt();
    }

    byte[] keyFor(String purpose) {
        return hmac(key, purpose.getBytes(StandardCharsets.UTF_8));
    }

    byte[] fingerprint(String purpose, byte[] value) {
        return hmac(keyFor(purpose), value);
    }

    byte[] encrypt(String purpose, byte[] nonce, byte[] plain) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, purpose, nonce).doFinal(plain);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What was encrypted; empty when it was not with this key. */
    Optional<byte[]> decrypt(String purpose, byte[] nonce, byte[] encrypted) {
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, purpose, nonce).doFinal(encrypted));
        } catch (AEADBadTagException another) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Cipher cipher(int mode, String purpose, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(keyFor(purpose), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
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
}
