package org.komichi.search.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words that are looked for inside a text, all at once, each in one spelling. */
final class Words {
    private static final int SHORT = 4;
    private final Node root = new Node();

    private static final class Node {
        final Map<Character, Node> next = new HashMap<>();
        String word;
    }

    /** A word in a text, from the first character to the one after the last. */
    record Found(String word, int from, int to) {
        int length() {
            return to - from;
        }

        boolean covers(Found other) {
            return from <= other.from && to >= other.to;
        }

        boolean touches(Found other) {
            return from < other.to && other.from < to;
        }
    }

    /** The one spelling of a word. */
    static String spelled(String word) {
        return Normal.of(word).spelled().text().strip();
    }

    /** Adds a word in its one spelling. */
    void add(String spelled) {
        Node node = root;
        for (int i = 0; i < spelled.length(); i++) {
            node = node.next.computeIfAbsent(spelled.charAt(i), c -> new Node());
        }
        node.word = spelled;
    }

    /** Every word at every place, longer ones first where they begin together. */
    List<Found> all(String text) {
        List<Found> found = new ArrayList<>();
        for (int from = 0; from < text.length(); from++) {
            Node node = root;
            for (int to = from; to < text.length(); to++) {
                node = node.next.get(text.charAt(to));
                if (node == null) {
                    break;
                }
                if (node.word != null && standsAlone(text, from, to + 1)) {
                    found.add(new Found(node.word, from, to + 1));
                }
            }
        }
        if (found.size() > 1) {
            found.sort(Comparator.comparingInt(Found::from).thenComparing(Found::length, Comparator.reverseOrder()));
        }
        return found;
    }

    /** The longest words, left to right, that do not touch each other. */
    List<Found> longest(String text) {
        List<Found> all = all(text);
        if (all.size() < 2) {
            return all;
        }
        List<Found> chosen = new ArrayList<>();
        boolean[] taken = new boolean[text.length()];
        all.sort(Comparator.comparing(Found::length, Comparator.reverseOrder()).thenComparingInt(Found::from));
        for (Found found : all) {
            boolean free = true;
            for (int i = found.from(); i < found.to() && free; i++) {
                free = !taken[i];
            }
            if (free) {
                chosen.add(found);
                Arrays.fill(taken, found.from(), found.to(), true);
            }
        }
        chosen.sort(Comparator.comparingInt(Found::from));
        return chosen;
    }

    /** ST is not in "test", サット not in マサット, むせ not in よむせき. */
    private static boolean standsAlone(String text, int from, int to) {
        char before = from == 0 ? ' ' : text.charAt(from - 1);
        char after = to == text.length() ? ' ' : text.charAt(to);
        if (Kana.isLatin(text.charAt(from)) && Kana.isLatin(before)) {
            return false;
        }
        if (Kana.isLatin(text.charAt(to - 1)) && Kana.isLatin(after)) {
            boolean plural = after == 's' && (to + 1 == text.length() || !Kana.isLatin(text.charAt(to + 1)));
            return plural && to - from > 3;
        }
        if (to - from > SHORT) {
            return true;
        }
        String word = text.substring(from, to);
        if (Kana.onlyKatakana(word)) {
            return !Kana.isKatakana(before) && !Kana.isKatakana(after);
        }
        if (Kana.onlyHiragana(word)) {
            return !Kana.isHiragana(before) || "がをにはもでとのや".indexOf(before) >= 0;
        }
        // 児発 is not in 小児発達.
        return word.length() > 2 || !Kana.onlyHan(word) || !Kana.isHan(before) || !Kana.isHan(after);
    }
}
