package org.komichi.survey;

import java.text.Normalizer;
import java.util.Locale;

/** Six characters that can be read from the last row and typed on a phone: no 0 and O, no 1, I and L. */
public final class ShortCode {
    static final int LENGTH = 6;
    // 32 characters would be even; with 30 some come up a little more often, which tells nobody anything.
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private ShortCode() {}

    /** From random bytes, one for each character. */
    static String from(byte[] random) {
        StringBuilder code = new StringBuilder();
        for (byte one : random) {
            code.append(ALPHABET.charAt(Byte.toUnsignedInt(one) % ALPHABET.length()));
        }
        return code.toString();
    }

    /** What was typed, in capitals and without full-width letters, blanks and hyphens. */
    public static String read(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT);
    }
}
