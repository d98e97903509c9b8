package org.komichi.secondfactor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/**
 * The codes of an authenticator app (RFC 6238): six digits, anew every thirty seconds, with SHA-1 because many apps read nothing else.
 * A phone may be one step ahead or behind.
 */
final class OneTimeCodes {
    /** 160 bits, as RFC 4226 recommends. */
    static final int SECRET_BYTES = 20;

    private static final Duration STEP = Duration.ofSeconds(30);
    private static final int DIGITS = 6;
    private static final int DRIFT = 1;
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final TimeBasedOneTimePasswordGenerator generator;

    OneTimeCodes() {
        this(DIGITS);
    }

    OneTimeCodes(int digits) {
        generator = new TimeBasedOneTimePasswordGenerator(STEP, digits);
    }

    /** The code of a secret at a moment. */
    String at(byte[] secret, Instant moment) {
        try {
            return generator.generateOneTimePasswordString(new SecretKeySpec(secret, "RAW"), moment, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The step to which a typed code belongs: the present one, or one that the phone's clock may take for it.
     *
     * @param after the step of the latest code that counted; it and earlier ones count no more
     */
    OptionalLong stepOf(byte[] secret, String typed, Instant now, long after) {
        byte[] shown = typed.getBytes(StandardCharsets.UTF_8);
        OptionalLong found = OptionalLong.empty();
        for (int drift = -DRIFT; drift <= DRIFT; drift++) {
            Instant moment = now.plus(STEP.multipliedBy(drift));
            long step = moment.getEpochSecond() / STEP.toSeconds();
            boolean same = MessageDigest.isEqual(shown, at(secret, moment).getBytes(StandardCharsets.UTF_8));
            if (same && step > after && found.isEmpty()) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    /** What an app reads from the drawing: whose secret this is, and the secret. */
    static String address(String account, byte[] secret) {
        return "otpauth://totp/Komichi:" + encoded(account) + "?secret=" + letters(secret) + "&issuer=Komichi";
    }

    /** The secret in letters and digits that nobody takes for each other (Base32, RFC 4648), to be typed into an app. */
    static String letters(byte[] secret) {
        StringBuilder letters = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte next : secret) {
            held = held << 8 | next & 0xff;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                letters.append(LETTERS.charAt(held >> bits & 31));
            }
            held &= (1 << bits) - 1;
        }
        if (bits > 0) {
            letters.append(LETTERS.charAt(held << 5 - bits & 31));
        }
        return letters.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
