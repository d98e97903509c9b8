package org.komichi.credential;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * A name as it can be printed. Old and rare forms of characters stay as she writes them (general normalization would turn
 * a compatibility form such as U+FA19 into U+795E); only kana with separate sound marks are composed. Variation selectors go,
 * because no font here knows them, and so do controls.
 */
final class CertificateName {
    private static final Pattern WITH_MARKS = Pattern.compile("\\P{M}\\p{M}+");
    private static final String SELECTORS = "[\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}\\x{180B}-\\x{180D}]";

    private CertificateName() {}

    /** The name to print, or null when nothing is left. */
    static String clean(String name) {
        if (name == null) {
            return null;
        }
        String composed = WITH_MARKS
                .matcher(withoutSelectors(name))
                .replaceAll(found -> Normalizer.normalize(found.group(), Normalizer.Form.NFC));
        String clean = composed.replaceAll("[\\s\\u3000]+", " ")
                .replaceAll("[\\p{Cc}\\p{Cf}]", "")
                .strip();
        return clean.isEmpty() ? null : clean;
    }

    /** Without variation selectors: they choose between drawings of one character and are no character of their own. */
    static String withoutSelectors(String text) {
        return text.replaceAll(SELECTORS, "");
    }
}
