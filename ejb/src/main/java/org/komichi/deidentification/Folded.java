package org.komichi.deidentification;

import java.text.Normalizer;

/**
 * A text in one width and with one kind of hyphen, letter for letter: whatever is found in it stands at the same place of the text
 * as it was typed.
 */
final class Folded {
    private final String typed;
    private final String plain;

    Folded(String typed) {
        this.typed = typed;
        StringBuilder folded = new StringBuilder(typed.length());
        for (int i = 0; i < typed.length(); i++) {
            folded.append(fold(typed, i));
        }
        plain = folded.toString();
    }

    String plain() {
        return plain;
    }

    /** What stands there, as it was typed. */
    String typed(int from, int to) {
        return typed.substring(from, to);
    }

    Finding finding(TraceKind kind, int from, int to, String rule, String replacement) {
        return new Finding(kind, from, to, typed(from, to), rule, replacement);
    }

    private static char fold(String text, int at) {
        char letter = text.charAt(at);
        if (letter < 0x80) {
            return letter;
        }
        if ("‐‑–—−".indexOf(letter) >= 0) {
            return '-';
        }
        // The long vowel mark beside digits is typed for a hyphen.
        if (letter == 'ー'
                && at > 0
                && isDigit(text.charAt(at - 1))
                && at + 1 < text.length()
                && isDigit(text.charAt(at + 1))) {
            return '-';
        }
        if (Character.isSurrogate(letter)) {
            return letter;
        }
        String one = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFKC);
        return one.length() == 1 ? one.charAt(0) : letter;
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9' || letter >= '０' && letter <= '９';
    }
}
