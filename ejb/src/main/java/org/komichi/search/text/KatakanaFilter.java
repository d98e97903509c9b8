package org.komichi.search.text;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Spells katakana words one way: レスピレータ and レスピレーター, ヴェンチ and ベンチ are the same word. */
final class KatakanaFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    KatakanaFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (Kana.onlyKatakana(term)) {
            String one = spelled(term);
            if (!one.contentEquals(term)) {
                term.setEmpty().append(one);
            }
        }
        return true;
    }

    /** The one spelling of a katakana word. What would become too short to be told apart stays as it is. */
    static String spelled(CharSequence word) {
        String sound = Kana.katakana(Kana.sound(word));
        return sound.length() < 3 ? word.toString() : sound;
    }
}
