package org.komichi.search.text;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseBaseFormFilter;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.BaseFormAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * How text becomes tokens, for documents and questions alike.
 *
 * <ul>
 *   <li>words: dictionary words, compounds split into their parts, inflected words in their base form, no particles;
 *   <li>bigrams: every two neighbouring characters of Japanese script, for what the dictionary splits differently;
 *   <li>sounds: every three neighbouring kana of the reading, for questions in kana and for the wrong kanji of the right sound;
 *   <li>English: words without possessive and ending.
 * </ul>
 */
public final class Chain {
    /** Changes whenever tokens or fields do: an index with another one is made anew. */
    public static final int ANALYZER_VERSION = 3;

    static final Set<String> SMALL_ENGLISH = Set.of(
            "a", "an", "and", "are", "as", "at", "be", "by", "for", "from", "in", "is", "it", "of", "on", "or", "that",
            "the", "this", "to", "was", "with", "what", "how", "when", "which", "who", "do", "does", "not", "i", "we");

    private static final Map<String, String> READINGS = Lexicon.readings();

    private static final Analyzer JAPANESE = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer tokens = new JapaneseTokenizer(null, true, true, JapaneseTokenizer.Mode.SEARCH);
            return new TokenStreamComponents(
                    tokens, new PorterStemFilter(new KatakanaFilter(new JapaneseBaseFormFilter(tokens))));
        }

        @Override
        protected Reader initReader(String field, Reader reader) {
            return Normal.reader(reader);
        }
    };

    private static final Analyzer ENGLISH = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer tokens = new StandardTokenizer();
            return new TokenStreamComponents(tokens, new PorterStemFilter(new EnglishPossessiveFilter(tokens)));
        }

        @Override
        protected Reader initReader(String field, Reader reader) {
            return Normal.reader(reader);
        }
    };

    private Chain() {}

    /**
     * A word of a text.
     *
     * @param term in its base form
     * @param surface as it stands in the text
     * @param sound of its reading
     * @param from where it begins in the text
     * @param to where it ends
     * @param content false for particles, endings and signs
     * @param inflected whether endings may follow that belong to it: 止まら
     * @param ending whether it is such an ending: ない
     */
    public record Token(
            String term,
            String surface,
            String sound,
            int from,
            int to,
            boolean content,
            boolean inflected,
            boolean ending) {}

    /** The text once over with the dictionary. */
    public static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        try (TokenStream stream = JAPANESE.tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            ReadingAttribute reading = stream.addAttribute(ReadingAttribute.class);
            PartOfSpeechAttribute speech = stream.addAttribute(PartOfSpeechAttribute.class);
            stream.addAttribute(BaseFormAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                int from = Math.clamp(offset.startOffset(), 0, text.length());
                int to = Math.clamp(offset.endOffset(), from, text.length());
                String surface = text.substring(from, to);
                String read = reading.getReading() == null ? READINGS.get(surface) : reading.getReading();
                String sound = read != null ? Kana.sound(read) : Kana.onlyKana(surface) ? Kana.sound(surface) : "";
                String part = speech.getPartOfSpeech();
                boolean content =
                        part == null || !JapaneseAnalyzer.getDefaultStopTags().contains(part);
                boolean inflected = part != null && (part.startsWith("動詞") || part.startsWith("形容詞"));
                boolean ending =
                        part != null && (part.startsWith("助動詞") || part.equals("助詞-接続助詞") && surface.matches("[てで]"));
                tokens.add(new Token(term.toString(), surface, sound, from, to, content, inflected, ending));
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return tokens;
    }

    /** The words of a text. */
    public static List<String> words(String text) {
        return tokens(text).stream().filter(Token::content).map(Token::term).toList();
    }

    /** The pairs of neighbouring characters of a text; a character without a neighbour stands alone. */
    public static List<String> bigrams(String text) {
        String normal = Normal.of(text).text();
        List<String> bigrams = new ArrayList<>(normal.length());
        int run = 0;
        for (int i = 0; i <= normal.length(); i++) {
            if (i < normal.length() && Kana.isJapanese(normal.charAt(i))) {
                run++;
                if (run > 1) {
                    bigrams.add(normal.substring(i - 1, i + 1));
                }
            } else {
                if (run == 1) {
                    bigrams.add(normal.substring(i - 1, i));
                }
                if (run > 0 && i < normal.length()) {
                    bigrams.add(GAP);
                }
                run = 0;
            }
        }
        if (!bigrams.isEmpty() && bigrams.getLast().equals(GAP)) {
            bigrams.removeLast();
        }
        return bigrams;
    }

    /** Stands between tokens that are no neighbours. Never indexed, never asked for. */
    public static final String GAP = "";

    /** How the words sound, three kana at a time; a word of one or two kana is there whole, after a {@code =}. */
    public static List<String> sounds(List<Token> tokens) {
        List<String> grams = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        int end = -1;
        for (Token token : tokens) {
            if (token.sound().isEmpty() || token.from() != end) {
                if (!run.isEmpty()) {
                    grams.add(GAP);
                }
                run.setLength(0);
            }
            end = token.to();
            if (token.sound().isEmpty()) {
                continue;
            }
            if (token.sound().length() < 3 && token.content()) {
                grams.add("=" + token.sound());
            }
            for (int i = 0; i < token.sound().length(); i++) {
                run.append(token.sound().charAt(i));
                if (run.length() >= 3) {
                    grams.add(run.substring(run.length() - 3));
                }
            }
        }
        return grams;
    }

    /** How a text sounds. */
    static String readingOf(String text) {
        StringBuilder sound = new StringBuilder();
        for (Token token : tokens(text)) {
            if (token.sound().isEmpty()) {
                return null;
            }
            sound.append(token.sound());
        }
        return sound.isEmpty() ? null : sound.toString();
    }

    /** The words of an English text, and those in Latin letters of a Japanese one. */
    public static List<String> english(String text) {
        List<String> words = new ArrayList<>();
        try (TokenStream stream = ENGLISH.tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                String word = term.toString();
                if (Kana.onlyLatin(word) && !SMALL_ENGLISH.contains(word)) {
                    words.add(word);
                }
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return words;
    }

    /** The words in Latin letters of a Japanese text, as in English. */
    public static List<String> latin(String text) {
        return text.chars().anyMatch(c -> Kana.isLatin((char) c) || c >= 'Ａ' && c <= 'ｚ') ? english(text) : List.of();
    }

    /**
     * A known word of a document.
     *
     * @param word in its one spelling
     * @param place how far from the beginning, in steps of some ten characters
     */
    public record Mention(String word, int place) {}

    /** The known words of a document. */
    public static List<Mention> mentions(String text, Concepts concepts) {
        return concepts.written(Normal.of(text).spelled().text()).stream()
                .map(found -> new Mention(found.word(), found.from() / 10))
                .toList();
    }
}
