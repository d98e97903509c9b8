package org.komichi.caselibrary;

import java.util.Locale;

/**
 * A text of a case in Japanese and, where there is one, in English.
 *
 * @param ja in Japanese; null or blank while somebody is still writing
 * @param en in English; null when there is none
 */
public record CaseText(String ja, String en) {
    /** A text that is there in Japanese only. */
    public static CaseText japanese(String ja) {
        return new CaseText(ja, null);
    }

    /** For a reader of this language; Japanese stands in for missing English. */
    public String in(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) && en != null && !en.isBlank() ? en : ja;
    }
}
