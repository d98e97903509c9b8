package org.komichi.search.text;

/** Kana as it sounds, so that spellings which sound alike become the same. */
final class Kana {
    private static final String SMALL = "ぁぃぅぇぉっゃゅょゎゕゖ";
    private static final String LARGE = "あいうえおつやゆよわかけ";
    private static final String VOICED = "がぎぐげござじずぜぞだぢづでどばびぶべぼぱぴぷぺぽ";
    private static final String CLEAR = "かきくけこさしすせそたちつてとはひふへほはひふへほ";
    private static final char LONG = 'ー';

    private Kana() {}

    /** Hiragana for every kana; other characters stay. */
    static String hiragana(CharSequence text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(c >= 'ァ' && c <= 'ヶ' ? (char) (c - 'ァ' + 'ぁ') : c);
        }
        return out.toString();
    }

    /** How it sounds, roughly: hiragana without long marks and small letters; ゔ is ぶ, ぢ is じ, づ is ず, を is お. */
    static String sound(CharSequence text) {
        String kana = hiragana(text);
        StringBuilder out = new StringBuilder(kana.length());
        for (int i = 0; i < kana.length(); i++) {
            char c = kana.charAt(i);
            if (c == LONG) {
                continue;
            }
            if (c == 'ゔ') {
                int vowel = i + 1 < kana.length() ? "ぁぃぇぉ".indexOf(kana.charAt(i + 1)) : -1;
                out.append(vowel < 0 ? 'ぶ' : "ばびべぼ".charAt(vowel));
                i += vowel < 0 ? 0 : 1;
                continue;
            }
            int small = SMALL.indexOf(c);
            out.append(
                    small >= 0
                            ? LARGE.charAt(small)
                            : switch (c) {
                                case 'ぢ' -> 'じ';
                                case 'づ' -> 'ず';
                                case 'を' -> 'お';
                                default -> c;
                            });
        }
        return out.toString();
    }

    /** A katakana letter as it sounds. */
    static char spelled(char katakana) {
        int small = SMALL.indexOf((char) (katakana - 'ァ' + 'ぁ'));
        if (small >= 0) {
            return (char) (LARGE.charAt(small) - 'ぁ' + 'ァ');
        }
        return switch (katakana) {
            case 'ヂ' -> 'ジ';
            case 'ヅ' -> 'ズ';
            case 'ヲ' -> 'オ';
            default -> katakana;
        };
    }

    /** Without the marks for voice: ば and ぱ are は. */
    static String unvoiced(String sound) {
        StringBuilder out = new StringBuilder(sound.length());
        for (int i = 0; i < sound.length(); i++) {
            int voiced = VOICED.indexOf(sound.charAt(i));
            out.append(voiced < 0 ? sound.charAt(i) : CLEAR.charAt(voiced));
        }
        return out.toString();
    }

    /** Katakana for hiragana. */
    static String katakana(CharSequence text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(isHiragana(c) ? (char) (c - 'ぁ' + 'ァ') : c);
        }
        return out.toString();
    }

    static boolean isHiragana(char c) {
        return c >= 'ぁ' && c <= 'ゖ';
    }

    static boolean isKatakana(char c) {
        return c >= 'ァ' && c <= 'ヺ' || c == LONG;
    }

    static boolean isKana(char c) {
        return isHiragana(c) || isKatakana(c);
    }

    static boolean isHan(char c) {
        return c >= '\u4e00' && c <= '\u9fff' || c >= '\u3400' && c <= '\u4dbf' || c == '々';
    }

    /** A character of Japanese script. */
    static boolean isJapanese(char c) {
        return isKana(c) || isHan(c);
    }

    static boolean isLatin(char c) {
        return c < 0x250 && Character.isLetterOrDigit(c);
    }

    static boolean onlyHiragana(CharSequence text) {
        return !text.isEmpty() && text.chars().allMatch(c -> isHiragana((char) c) || c == LONG);
    }

    static boolean onlyKatakana(CharSequence text) {
        return !text.isEmpty() && text.chars().allMatch(c -> isKatakana((char) c));
    }

    static boolean onlyKana(CharSequence text) {
        return !text.isEmpty() && text.chars().allMatch(c -> isKana((char) c));
    }

    static boolean onlyHan(CharSequence text) {
        return !text.isEmpty() && text.chars().allMatch(c -> isHan((char) c));
    }

    static boolean onlyLatin(CharSequence text) {
        return !text.isEmpty() && text.chars().allMatch(c -> isLatin((char) c));
    }
}
