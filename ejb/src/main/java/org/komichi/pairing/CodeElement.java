package org.komichi.pairing;

import java.text.Normalizer;
import java.util.Optional;

/**
 * One element of a personal code: a fact that its owner knows by heart, that does not change within a year, and that few others
 * know. None is a name or a whole birthday; each alone fits many people.
 */
public enum CodeElement {
    /** Day of the month of one's own birth. */
    BIRTH_DAY(1.0 / 31) {
        @Override
        Optional<String> plain(String typed) {
            return number(typed, 1, 31);
        }
    },
    /** Month of birth of one's mother, or of who was a mother to her; 0 when it is not known. */
    PARENT_MONTH(1.0 / 12) {
        @Override
        Optional<String> plain(String typed) {
            return number(typed, 0, 12);
        }
    },
    /** First kana of the primary school that one entered. */
    SCHOOL(1.0 / 20) {
        @Override
        Optional<String> plain(String typed) {
            return kana(typed);
        }
    },
    /** First kana of the municipality in which one was born. */
    BIRTHPLACE(1.0 / 20) {
        @Override
        Optional<String> plain(String typed) {
            return kana(typed);
        }
    },
    /** Last two digits of one's telephone number. */
    PHONE(1.0 / 100) {
        @Override
        Optional<String> plain(String typed) {
            return digits(typed).filter(two -> two.length() == 2);
        }
    };

    private final double least;

    CodeElement(double least) {
        this.least = least;
    }

    /**
     * The least chance that two different people agree here: that of answers spread evenly. First kana are not spread evenly; for
     * them some twenty even ones are taken instead of the 44 that there are.
     */
    double leastCoincidence() {
        return least;
    }

    /** What was typed in the form in which it is compared; empty when it is no such fact. */
    abstract Optional<String> plain(String typed);

    private static Optional<String> number(String typed, int from, int to) {
        return digits(typed)
                .filter(digits -> digits.length() <= 2)
                .map(Integer::parseInt)
                .filter(number -> number >= from && number <= to)
                .map(Object::toString);
    }

    private static Optional<String> digits(String typed) {
        String plain = Normalizer.normalize(typed == null ? "" : typed, Normalizer.Form.NFKC)
                .replace("\uFEFF", "")
                .strip();
        return plain.matches("[0-9]+") ? Optional.of(plain) : Optional.empty();
    }

    // Katakana, small kana and voicing marks are typed now so, now so: か and ガ count as the same, so do つ and っ.
    private static Optional<String> kana(String typed) {
        String wide = Normalizer.normalize(typed == null ? "" : typed, Normalizer.Form.NFKC)
                .strip();
        String bare = Normalizer.normalize(wide, Normalizer.Form.NFD).replaceAll("[\\u3099\\u309A]", "");
        if (bare.isEmpty()) {
            return Optional.empty();
        }
        char first = bare.charAt(0);
        if (first >= '\u30A1' && first <= '\u30F6') {
            first -= 0x60;
        }
        if (first < '\u3041' || first > '\u3096') {
            return Optional.empty();
        }
        int small = "\u3041\u3043\u3045\u3047\u3049\u3063\u3083\u3085\u3087\u308E".indexOf(first);
        return Optional.of(Character.toString(small < 0 ? first : (char) (first + 1)));
    }
}
