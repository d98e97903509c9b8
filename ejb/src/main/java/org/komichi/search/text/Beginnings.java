package org.komichi.search.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The beginnings of the words of a title: what somebody has typed so far, in kanji or by sound. */
public final class Beginnings {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 8;

    private Beginnings() {}

    /** From every word of a title: two to eight characters as written, and as they sound. */
    public static Set<String> of(String title) {
        Set<String> beginnings = new LinkedHashSet<>();
        List<Chain.Token> tokens = Chain.tokens(title);
        for (int i = 0; i < tokens.size(); i++) {
            if (!tokens.get(i).content()) {
                continue;
            }
            cut(
                    beginnings,
                    Words.spelled(title.substring(
                            tokens.get(i).from(),
                            Math.min(title.length(), tokens.get(i).from() + 2 * LONGEST))));
            StringBuilder sound = new StringBuilder();
            for (int j = i;
                    j < tokens.size()
                            && sound.length() < LONGEST
                            && !tokens.get(j).sound().isEmpty();
                    j++) {
                sound.append(tokens.get(j).sound());
            }
            cut(beginnings, "=" + sound);
        }
        return beginnings;
    }

    /** From a reading. */
    public static Set<String> ofKana(String reading) {
        Set<String> beginnings = new LinkedHashSet<>();
        cut(beginnings, "=" + Kana.sound(reading));
        return beginnings;
    }

    /** What to look up for what was typed: as written, and by sound when it is kana. */
    public static List<String> typed(String typed) {
        String spelled = Words.spelled(typed);
        if (spelled.length() < SHORTEST && Kana.sound(typed).length() < SHORTEST) {
            return List.of();
        }
        String written = spelled.substring(0, Math.min(spelled.length(), LONGEST));
        if (!Kana.onlyKana(spelled)) {
            return List.of(written);
        }
        String sound = Kana.sound(Normal.of(typed).text());
        return List.of(written, "=" + sound.substring(0, Math.min(sound.length(), LONGEST)));
    }

    private static void cut(Set<String> beginnings, String word) {
        int mark = word.startsWith("=") ? 1 : 0;
        for (int length = SHORTEST + mark; length <= Math.min(word.length(), LONGEST + mark); length++) {
            beginnings.add(word.substring(0, length));
        }
    }
}
