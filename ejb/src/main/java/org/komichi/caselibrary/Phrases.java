package org.komichi.caselibrary;

import java.util.ArrayList;
import java.util.List;

/** Breaks short Japanese labels into lines where a reader would: before a bracket, after a dot, where the script changes. */
final class Phrases {
    private static final String NEVER_FIRST = "ーぁぃぅぇぉっゃゅょァィゥェォッャュョ、。・）」』";

    private Phrases() {}

    /** How wide a text is, in full-width letters. */
    static double width(String text) {
        return text.codePoints()
                .mapToDouble(letter -> letter < 0x2000 ? 0.56 : 1)
                .sum();
    }

    /** Lines of at most so many full-width letters; a phrase that is longer is broken in even parts. */
    static List<String> lines(String text, int letters) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String phrase : phrases(text.strip())) {
            if (width(line + phrase) <= letters) {
                line.append(phrase);
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            List<String> parts = even(phrase, letters);
            lines.addAll(parts.subList(0, parts.size() - 1));
            line.append(parts.getLast());
        }
        if (!line.isEmpty()) {
            lines.add(line.toString().strip());
        }
        return List.copyOf(lines);
    }

    private static List<String> phrases(String text) {
        List<String> phrases = new ArrayList<>();
        int from = 0;
        for (int i = 1; i < text.length(); i++) {
            if (breaks(text.charAt(i - 1), text.charAt(i))) {
                phrases.add(text.substring(from, i));
                from = i;
            }
        }
        phrases.add(text.substring(from));
        return phrases;
    }

    private static boolean breaks(char before, char after) {
        return after == '（'
                || after == '('
                || "・、／ 　".indexOf(before) >= 0
                || katakana(after) && !katakana(before) && before != '（'
                || before < 0x2000 && before != ' ' && Character.isIdeographic(after);
    }

    private static boolean katakana(char letter) {
        return Character.UnicodeBlock.of(letter) == Character.UnicodeBlock.KATAKANA && letter != '・';
    }

    private static List<String> even(String phrase, int letters) {
        int pieces = (int) Math.ceil(width(phrase) / letters);
        List<String> parts = new ArrayList<>();
        int size = (int) Math.ceil(phrase.length() / (double) pieces);
        int from = 0;
        while (from < phrase.length()) {
            int to = Math.min(phrase.length(), from + size);
            while (to < phrase.length() && to > from + 1 && NEVER_FIRST.indexOf(phrase.charAt(to)) >= 0) {
                to--;
            }
            parts.add(phrase.substring(from, to));
            from = to;
        }
        return parts;
    }
}
