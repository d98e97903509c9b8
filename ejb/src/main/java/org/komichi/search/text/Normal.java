package org.komichi.search.text;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
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
    private static final Map<String, String> VARIANTS = Lexicon.variants();
    private static final NormalizeCharMap MAP = map();
    private static final Map<Character, Integer> LONGEST = new HashMap<>();

    static {
        VARIANTS.keySet().forEach(variant -> LONGEST.merge(variant.charAt(0), variant.length(), Math::max));
    }

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
        return new MappingCharFilter(MAP, new ICUNormalizer2CharFilter(original, CASE_AND_WIDTH));
    }

    private static NormalizeCharMap map() {
        NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
        VARIANTS.forEach(map::add);
        return map.build();
    }

    /** The text in one spelling. */
    static Normal of(String original) {
        char[] plain = new char[original.length()];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = plain(original.charAt(i));
            if (plain[i] == 0) {
                return thorough(original);
            }
        }
        return quick(new String(plain));
    }

    /** What the reader makes of a character that means the same beside any other; 0 for all others. */
    private static char plain(char c) {
        if (c >= '\u4e00' && c <= '\u9fff' || c >= 'ぁ' && c <= 'ゖ' || c >= 'ァ' && c <= 'ー') {
            return c;
        }
        if (c >= ' ' && c <= '~' || c == '\n') {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        if (c >= '！' && c <= '～') {
            char half = (char) (c - '！' + '!');
            return half >= 'A' && half <= 'Z' ? (char) (half + 32) : half;
        }
        return c == '、' || c == '。' || c == '「' || c == '」' || c == '々' ? c : c == '　' ? ' ' : 0;
    }

    /** The same as {@link #thorough} without its readers, for the characters of nearly every text. */
    private static Normal quick(String plain) {
        StringBuilder out = new StringBuilder(plain.length());
        int[] starts = new int[plain.length() * 2];
        int[] ends = new int[plain.length() * 2];
        for (int i = 0; i < plain.length(); ) {
            int longest = LONGEST.isEmpty() ? 0 : LONGEST.getOrDefault(plain.charAt(i), 0);
            String variant = null;
            int length = Math.min(longest, plain.length() - i);
            while (length > 0 && (variant = VARIANTS.get(plain.substring(i, i + length))) == null) {
                length--;
            }
            if (variant == null) {
                starts[out.length()] = i;
                ends[out.length()] = i + 1;
                out.append(plain.charAt(i));
                i++;
                continue;
            }
            for (int j = 0; j < variant.length(); j++) {
                starts[out.length()] = Math.min(i + j, i + length - 1);
                ends[out.length()] = j == variant.length() - 1 ? i + length : Math.min(i + j + 1, i + length);
                out.append(variant.charAt(j));
            }
            i += length;
        }
        int length = out.length();
        return new Normal(out.toString(), Arrays.copyOf(starts, length), Arrays.copyOf(ends, length));
    }

    /** The text as the tokenizers read it. */
    static Normal thorough(String original) {
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
        char[] out = new char[text.length()];
        int[] from = new int[out.length];
        int[] to = new int[out.length];
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int last = i;
            if (c == 'ー' && length > 0) {
                to[length - 1] = ends[i];
                continue;
            }
            if (c == 'ヴ') {
                int vowel = i + 1 < text.length() ? "ァィェォ".indexOf(text.charAt(i + 1)) : -1;
                last = vowel < 0 ? i : i + 1;
                c = vowel < 0 ? 'ブ' : "バビベボ".charAt(vowel);
            } else if (c >= 'ァ' && c <= 'ヺ') {
                c = Kana.spelled(c);
            }
            out[length] = c;
            from[length] = starts[i];
            to[length] = ends[last];
            length++;
            i = last;
        }
        return new Normal(new String(out, 0, length), Arrays.copyOf(from, length), Arrays.copyOf(to, length));
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
