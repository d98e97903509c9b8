package org.komichi.shared;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds in a free text what looks as if it pointed to a patient: a name with an honorific, a date, a telephone number, an
 * address of mail. It is a reminder, not a judge: the words are shown, and the writer changes or keeps them.
 */
public final class PatientTraces {
    // People in general, not a person: 患者さん, お子様, 訪問看護師さん.
    private static final Set<String> NO_NAMES = Set.of(
            "患者",
            "家族",
            "御家族",
            "子",
            "御子",
            "母",
            "父",
            "兄",
            "姉",
            "弟",
            "妹",
            "母親",
            "父親",
            "祖母",
            "祖父",
            "赤",
            "皆",
            "利用者",
            "保護者",
            "本人",
            "御本人",
            "医者",
            "業者",
            "担当者",
            "関係者",
            "支援者",
            "当事者",
            "同",
            "多",
            "仕",
            "模",
            "異",
            "有",
            "各",
            "一",
            "両親",
            "御両親",
            "諸",
            "同僚",
            "先輩",
            "後輩",
            "ヘルパー",
            "ケアマネ",
            "ケアマネジャー",
            "ナース",
            "スタッフ",
            "メーカー",
            "ママ",
            "パパ",
            "コーディネーター",
            "ドクター",
            "ワーカー",
            "子供",
            "親御",
            "親",
            "坊",
            "嬢");
    private static final Pattern OCCUPATION = Pattern.compile(".*[師員医士者職長科院局校園所]");

    private static final Pattern NAME = Pattern.compile("([\\p{IsHan}々ァ-ヺー]{1,12})(様|さま|さん|ちゃん|くん|君)(?![々子式相態])");
    private static final Pattern KANA_NAME = Pattern.compile("(?<![ぁ-ゖ])([ぁ-ゖ]{2,4})(ちゃん|くん)(?=[はがのをにもとへ、。)\\s]|$)");
    private static final Pattern ENGLISH_NAME = Pattern.compile("\\b(?:Mr|Mrs|Ms|Miss|Master)\\.? [A-Z][a-z]+");
    private static final Pattern DATE = Pattern.compile("(?:(?:令和|平成|昭和)\\d{1,2}年|\\d{4}年)\\d{1,2}月(?:\\d{1,2}日)?"
            + "|\\d{1,2}月\\d{1,2}日|(?<!\\d)(?:19|20)\\d{2}[/.-]\\d{1,2}[/.-]\\d{1,2}(?!\\d)");
    private static final Pattern PHONE =
            Pattern.compile("(?<!\\d)0\\d{1,4}[-(\\s]\\d{1,4}[-)\\s]\\d{3,4}(?!\\d)|(?<!\\d)0[5789]0\\d{8}(?!\\d)");
    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+\\.[\\w.]+");

    private static final String MASK = "●●●";

    private PatientTraces() {}

    /** The text with a mark in place of each of these words; as it was typed when there are none. */
    public static String masked(String text) {
        List<String> found = in(text);
        if (found.isEmpty()) {
            return text;
        }
        String masked = plain(text);
        // A short word may be a part of a longer one.
        found.sort(Comparator.comparingInt(String::length).reversed());
        for (String word : found) {
            masked = masked.replace(word, MASK);
        }
        return masked;
    }

    /** The words that look like it, in the order of the text; empty when there are none. */
    public static List<String> in(String text) {
        String plain = plain(text);
        Set<String> found = new LinkedHashSet<>();
        for (Matcher name = NAME.matcher(plain); name.find(); ) {
            if (!general(name.group(1))) {
                found.add(name.group());
            }
        }
        for (Matcher name = KANA_NAME.matcher(plain); name.find(); ) {
            if (!name.group(1).matches("お?(?:あか|かあ|とう|にい|ねえ|ばあ|じい|あに|いぬ)")) {
                found.add(name.group());
            }
        }
        for (Pattern pattern : List.of(ENGLISH_NAME, DATE, PHONE, MAIL)) {
            pattern.matcher(plain).results().forEach(match -> found.add(match.group()));
        }
        return new ArrayList<>(found);
    }

    // Dashes of every width and the long vowel mark beside digits are typed for a hyphen.
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[‐‑–—−]", "-")
                .replaceAll("(?<=\\d)ー(?=\\d)", "-");
    }

    private static boolean general(String word) {
        return NO_NAMES.contains(word)
                || NO_NAMES.stream().anyMatch(known -> known.length() > 1 && word.endsWith(known))
                || OCCUPATION.matcher(word).matches();
    }
}
