package org.komichi.identity;

import java.util.HashMap;
import java.util.Map;

/**
 * Readings of places in Latin letters, as they stand on Japanese road signs: Hepburn, long vowels as short ones. What is one
 * sound and what is two that meet cannot be read from kana; おう and おお are taken for one.
 */
public final class Romaji {
    private static final String ROWS = """
            あ a い i う u え e お o か ka き ki く ku け ke こ ko が ga ぎ gi ぐ gu げ ge ご go
            さ sa し shi す su せ se そ so ざ za じ ji ず zu ぜ ze ぞ zo た ta ち chi つ tsu て te と to
            だ da ぢ ji づ zu で de ど do な na に ni ぬ nu ね ne の no は ha ひ hi ふ fu へ he ほ ho
            ば ba び bi ぶ bu べ be ぼ bo ぱ pa ぴ pi ぷ pu ぺ pe ぽ po ま ma み mi む mu め me も mo
            や ya ゆ yu よ yo ら ra り ri る ru れ re ろ ro わ wa ゐ i ゑ e を o ん n ゔ vu
            きゃ kya きゅ kyu きょ kyo ぎゃ gya ぎゅ gyu ぎょ gyo しゃ sha しゅ shu しょ sho じゃ ja じゅ ju じょ jo
            ちゃ cha ちゅ chu ちょ cho にゃ nya にゅ nyu にょ nyo ひゃ hya ひゅ hyu ひょ hyo びゃ bya びゅ byu びょ byo
            ぴゃ pya ぴゅ pyu ぴょ pyo みゃ mya みゅ myu みょ myo りゃ rya りゅ ryu りょ ryo
            """;
    private static final Map<String, String> SOUNDS = new HashMap<>();

    static {
        String[] words = ROWS.strip().split("\\s+");
        for (int i = 0; i < words.length; i += 2) {
            SOUNDS.put(words[i], words[i + 1]);
        }
    }

    private Romaji() {}

    /** A reading in hiragana with a capital letter; what is no kana stays. */
    public static String of(String reading) {
        StringBuilder latin = new StringBuilder();
        String before = "";
        for (int at = 0; at < reading.length(); at += before.length()) {
            String two = reading.substring(at, Math.min(reading.length(), at + 2));
            String kana = SOUNDS.containsKey(two) ? two : reading.substring(at, at + 1);
            if (!lengthens(kana, before) && !kana.equals("っ") && !kana.equals("ー")) {
                String sound = SOUNDS.getOrDefault(kana, kana);
                latin.append(between(before, sound)).append(sound);
            }
            before = kana;
        }
        return latin.isEmpty() ? "" : Character.toUpperCase(latin.charAt(0)) + latin.substring(1);
    }

    // What is written between two sounds: the doubled letter of っ, and a mark where ん would be read with what follows.
    private static String between(String before, String sound) {
        return switch (before) {
            case "っ" -> sound.startsWith("ch") ? "t" : sound.substring(0, 1);
            case "ん" -> "aiueoy".indexOf(sound.charAt(0)) >= 0 ? "'" : "";
            default -> "";
        };
    }

    // とう, とお, ちゅう, ゆう; not つう, where two words meet: まつうら.
    private static boolean lengthens(String kana, String before) {
        String sound = SOUNDS.getOrDefault(before, "");
        return kana.equals("う") && (sound.endsWith("o") || sound.equals("yu") || before.endsWith("ゅ"))
                || kana.equals("お") && sound.endsWith("o");
    }
}
