package org.komichi.credential;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Numbers and codes that people read aloud and type: Crockford's 32 characters, without I, L, O and U. Neither tells in
 * which order certificates were issued.
 */
public final class CertificateCode {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int NUMBER_LENGTH = 6;
    private static final int CODE_LENGTH = 16;
    private static final int GROUP = 4;

    private CertificateCode() {}

    /** A certificate number such as {@code KM-2026-7F3K9Q}; somebody else may have it already (1 in 1,000 million). */
    static String number(int year, IntFunction<byte[]> random) {
        return "KM-%d-%s".formatted(year, letters(NUMBER_LENGTH, random));
    }

    /** A code of 80 random bits by which anybody who holds the certificate can verify it. */
    static String code(IntFunction<byte[]> random) {
        return letters(CODE_LENGTH, random);
    }

    /** The code as it is printed: {@code 4F7K-9QXM-2B8R-T6WD}. */
    public static String grouped(String code) {
        return code.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    /**
     * The code that somebody typed: full-width letters, small letters, spaces and any kind of hyphen are fine, O means 0, I
     * and L mean 1. Empty when it cannot be a code.
     */
    public static Optional<String> read(String typed) {
        if (typed == null || typed.length() > 100) {
            return Optional.empty();
        }
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z}\\p{Pd}\\u2212\\u30FC_.]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        boolean code = plain.length() == CODE_LENGTH && plain.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0);
        return code ? Optional.of(plain) : Optional.empty();
    }

    /** The number that somebody typed; full-width and small letters and any kind of hyphen are fine. */
    static Optional<String> readNumber(String typed) {
        if (typed == null || typed.length() > 100) {
            return Optional.empty();
        }
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\p{Pd}\\u2212\\u30FC]", "-")
                .replaceAll("[\\s\\p{Z}]", "");
        return plain.matches("KM-[0-9]{4}-[" + ALPHABET + "]{" + NUMBER_LENGTH + "}")
                ? Optional.of(plain)
                : Optional.empty();
    }

    private static String letters(int length, IntFunction<byte[]> random) {
        StringBuilder letters = new StringBuilder(length);
        for (byte value : random.apply(length)) {
            letters.append(ALPHABET.charAt(value & 31));
        }
        return letters.toString();
    }
}
