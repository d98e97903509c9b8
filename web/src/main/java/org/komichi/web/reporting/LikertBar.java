package org.komichi.web.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One stacked bar, centred in the middle answer: what lies left of the axis leans to "no", what lies right of it to "yes".
 * All bars of a pair share one width per person, so that lengths can be compared.
 *
 * @param pieces the answers that somebody gave, from the lowest to the highest
 * @param words all of it in words, for those who do not see it
 */
public record LikertBar(List<Piece> pieces, String words) {
    /** Half of the width: everybody on one side still fits. */
    private static final double HALF = 49;

    /** The air between two pieces, in percent of the width. */
    private static final double GAP = 0.25;

    /** A narrower piece has no room for its number, which then stands in the table only. */
    private static final double ROOM_FOR_A_DIGIT = 2.2;

    private static final double ROOM_FOR_PERCENT = 9;

    private static final List<String> FIVE = List.of("neg2", "neg1", "mid", "pos1", "pos2");
    private static final List<String> TWO = List.of("neg1", "pos2");

    /**
     * A piece of the bar.
     *
     * @param tone the class of its colour: {@code neg2} to {@code pos2}
     * @param label how many people, or empty when there is no room
     */
    public record Piece(String tone, String x, String width, String middle, String label) {}

    /**
     * Lays out the counts of five answers (centred in the third) or of two (split between them).
     *
     * @param counts from the lowest answer to the highest
     * @param people the larger n of the bars that stand together
     */
    static LikertBar of(List<Integer> counts, int people, String words) {
        List<String> tones = tones(counts.size());
        double unit = HALF / Math.max(1, people);
        double left = 0;
        for (int i = 0; i < counts.size() / 2; i++) {
            left += counts.get(i);
        }
        if (counts.size() % 2 == 1) {
            left += counts.get(counts.size() / 2) / 2.0;
        }
        double x = 50 - left * unit;
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            double width = counts.get(i) * unit;
            if (width > 0) {
                pieces.add(new Piece(
                        tones.get(i),
                        Figures.share(x),
                        Figures.share(Math.max(0.2, width - GAP)),
                        Figures.share(x + (width - GAP) / 2),
                        width >= ROOM_FOR_A_DIGIT ? counts.get(i).toString() : ""));
            }
            x += width;
        }
        return new LikertBar(pieces, words);
    }

    /** Lays out the counts from 0 to 100 %, with the percents of its pieces. */
    static LikertBar ofShares(List<Integer> counts, String words) {
        List<String> tones = tones(counts.size());
        int people = counts.stream().mapToInt(Integer::intValue).sum();
        double x = 0;
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            double width = people == 0 ? 0 : 100.0 * counts.get(i) / people;
            if (width > 0) {
                pieces.add(new Piece(
                        tones.get(i),
                        Figures.share(x),
                        Figures.share(Math.max(0.2, width - GAP)),
                        Figures.share(x + (width - GAP) / 2),
                        width >= ROOM_FOR_PERCENT ? Figures.percent(counts.get(i), people) + "%" : ""));
            }
            x += width;
        }
        return new LikertBar(pieces, words);
    }

    /** The colour classes of a scale with so many answers. */
    static List<String> tones(int answers) {
        return switch (answers) {
            case 2 -> TWO;
            case 3 -> List.of("neg1", "mid", "pos1");
            case 4 -> List.of("neg2", "neg1", "pos1", "pos2");
            case 5 -> FIVE;
            // Two neighbours share a colour; the air between them, and their numbers, keep them apart.
            case 6 -> List.of("neg2", "neg2", "neg1", "pos1", "pos2", "pos2");
            case 7 -> List.of("neg2", "neg2", "neg1", "mid", "pos1", "pos2", "pos2");
            // Still longer ones, such as 0 to 10, shade from one end to the other in the five colours.
            default ->
                IntStream.range(0, answers)
                        .mapToObj(i -> FIVE.get(i * FIVE.size() / answers))
                        .toList();
        };
    }
}
