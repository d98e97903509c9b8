package org.komichi.search;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.komichi.deidentification.PatientTraces;

/**
 * Words that somebody searched, as they may be kept: short, and without anything that could point to a person. Who is in doubt
 * keeps nothing: a lost line tells editors less, a kept name tells too much.
 */
final class AskedWords {
    /** The longest question that is kept. */
    static final int MOST = 60;

    private static final Pattern POINTING = Pattern.compile("[0-9]{5,}|[@/\\\\<>]|[0-9]+[-ー][0-9]+");
    private static final String A_PERSON = "人名";

    private AskedWords() {}

    /** What may be kept of a question; nothing when it may point to somebody. */
    static Optional<String> keepable(String typed) {
        String words = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
        boolean pointing = words.isEmpty()
                || words.length() > MOST
                || words.codePoints().noneMatch(Character::isLetter)
                || POINTING.matcher(words).find()
                || !PatientTraces.in(words).isEmpty()
                || namesSomebody(words);
        return pointing ? Optional.empty() : Optional.of(words);
    }

    private static boolean namesSomebody(String words) {
        try (JapaneseTokenizer tokens = new JapaneseTokenizer(null, true, JapaneseTokenizer.Mode.NORMAL)) {
            tokens.setReader(new StringReader(words));
            PartOfSpeechAttribute kind = tokens.addAttribute(PartOfSpeechAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                String spoken = kind.getPartOfSpeech();
                if (spoken != null && spoken.contains(A_PERSON)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
