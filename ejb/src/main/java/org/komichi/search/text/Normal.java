package org.komichi.search.text;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.lucene.analysis.CharFilter;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.icu.ICUNormalizer2CharFilter;

/**
 * Text in one spelling: full and half width, case, and the characters that are written one way or another in this field
 * (瘻 and 瘘, 障害 and 障がい). Every character remembers where it stood in the original, so that marks can be set there.
 */
final class Normal {
    private static final Normalizer2 CASE_AND_WIDTH = Normalizer2.getNFKCCasefoldInstance();
    private static final NormalizeCharMap VARIANTS = Lexicon.variants();

    private final String text;
    private final int[] starts;
    private final int[] ends;

    private Normal(String text, int[] starts, int[] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    /** A reader in front of every tokenizer. */
    static CharFilter reader(Reader original) {
        return new MappingCharFilter(VARIANTS, new ICUNormalizer2CharFilter(original, CASE_AND_WIDTH));
    }

    /** The text in one spelling. */
    static Normal of(String original) {
        try (CharFilter reader = reader(new StringReader(original))) {
            char[] chars = new char[Math.max(16, original.length() + original.length() / 4)];
            int length = 0;
            for (int read; (read = reader.read(chars, length, chars.length - length)) >= 0; ) {
                length += read;
                if (length == chars.length) {
                    chars = Arrays.copyOf(chars, length * 2);
                }
            }
            int[] starts = new int[length];
            int[] ends = new int[length];
            for (int i = 0; i < length; i++) {
                starts[i] = Math.min(reader.correctOffset(i), original.length());
                ends[i] = Math.clamp(reader.correctOffset(i + 1), starts[i], original.length());
            }
            return new Normal(new String(chars, 0, length), starts, ends);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The same with every katakana run in its one spelling: what the words of the glossary are looked up in. */
    Normal spelled() {
        StringBuilder out = new StringBuilder(text.length());
        int[] from = new int[text.length() + 1];
        int[] to = new int[text.length() + 1];
        for (int i = 0; i < text.length(); ) {
            char c = text.charAt(i);
            if (c == 'ヴ' && i + 1 < text.length() && "ァィェォ".indexOf(text.charAt(i + 1)) >= 0) {
                from[out.length()] = starts[i];
                to[out.length()] = ends[i + 1];
                out.append("バビベボ".charAt("ァィェォ".indexOf(text.charAt(i + 1))));
                i += 2;
                continue;
            }
            if (c == 'ー' && !out.isEmpty()) {
                to[out.length() - 1] = ends[i];
                i++;
                continue;
            }
            from[out.length()] = starts[i];
            to[out.length()] = ends[i];
            out.append(Kana.isKatakana(c) ? Kana.katakana(Kana.sound(String.valueOf(c))) : String.valueOf(c));
            i++;
        }
        return new Normal(out.toString(), Arrays.copyOf(from, out.length()), Arrays.copyOf(to, out.length()));
    }

    String text() {
        return text;
    }

    int length() {
        return text.length();
    }

    /** Where in the original the character begins. */
    int start(int at) {
        return starts[at];
    }

    /** Where in the original the character ends. */
    int end(int at) {
        return ends[at];
    }
}
