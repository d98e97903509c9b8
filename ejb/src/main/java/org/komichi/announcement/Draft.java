package org.komichi.announcement;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.komichi.notification.OptionalMail;
import org.komichi.shared.Bilingual;

/**
 * A message as it was written, before it is sent.
 *
 * @param id random number that the form was given: sent off twice it is one message
 * @param kind null for what everybody has to know
 */
public record Draft(UUID id, Audience audience, OptionalMail kind, Bilingual subject, Bilingual text) {
    /** So many characters a subject has at most. */
    public static final int LONGEST_SUBJECT = 100;

    /** So many characters a text has at most. */
    public static final int LONGEST_TEXT = 4000;

    public Draft {
        Objects.requireNonNull(id);
        Objects.requireNonNull(audience);
    }

    /**
     * What somebody typed; English may be missing, not half of it.
     *
     * @throws MessageWordsNeeded when the subject or the text is missing
     * @throws MessageTooLong when one is longer than fits
     */
    public static Draft typed(
            UUID id,
            Audience audience,
            OptionalMail kind,
            String subject,
            String text,
            String subjectEn,
            String textEn) {
        boolean english = !plain(subjectEn).isEmpty() || !plain(textEn).isEmpty();
        return new Draft(
                id,
                audience,
                kind,
                new Bilingual(
                        words("subject", subject, LONGEST_SUBJECT),
                        english ? words("subjectEn", subjectEn, LONGEST_SUBJECT) : null),
                new Bilingual(
                        words("text", text, LONGEST_TEXT), english ? words("textEn", textEn, LONGEST_TEXT) : null));
    }

    private static String words(String field, String typed, int most) {
        String words = plain(typed);
        if (words.isEmpty()) {
            throw new MessageWordsNeeded(field);
        }
        if (words.codePointCount(0, words.length()) > most) {
            throw new MessageTooLong(field, most);
        }
        return words;
    }

    // Forms send line ends in their own way.
    private static String plain(String typed) {
        return typed == null ? "" : typed.replace("\r\n", "\n").strip();
    }

    /** The same for two drafts that say the same to the same people. */
    public String fingerprint() {
        String all = Stream.of(audience.code(), kind, subject.ja(), subject.en(), text.ja(), text.en())
                .map(String::valueOf)
                .collect(Collectors.joining("\0"));
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
