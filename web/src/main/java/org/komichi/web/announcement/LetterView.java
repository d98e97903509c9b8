package org.komichi.web.announcement;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.komichi.notification.LetterPreviews;
import org.komichi.web.frame.Texts;

/** A letter in one language, to read before it is sent. */
public record LetterView(String language, String words, String subject, String body) {
    static List<LetterView> both(Map<Locale, LetterPreviews.Preview> letters, Texts texts) {
        return Stream.of(Locale.JAPANESE, Locale.ENGLISH)
                .filter(letters::containsKey)
                .map(language -> new LetterView(
                        language.getLanguage(),
                        texts.getString("reporting_remind.language." + language.getLanguage()),
                        letters.get(language).subject(),
                        letters.get(language).body()))
                .toList();
    }
}
