package org.komichi.web.competency;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.komichi.competency.EvidenceEntry;
import org.komichi.competency.OutcomeStanding;
import org.komichi.competency.SelfRated;
import org.komichi.shared.Japan;

/**
 * How somebody saw herself over time, beside the level that followed from her evidence. In a drawing of 320 × 132.
 *
 * @param dots her ratings
 * @param line through the dots
 * @param steps the level, day by day
 * @param rules a line for each level
 * @param first the first day, as text
 */
public record RatingChart(List<Dot> dots, String line, String steps, List<Rule> rules, LocalDate first) {
    private static final double LEFT = 22;
    private static final double RIGHT = 312;
    private static final double BOTTOM = 112;
    private static final double A_LEVEL = 20;
    private static final int HIGHEST = 5;

    /** A rating in the drawing. */
    public record Dot(String x, String y) {}

    /** The height of a level. */
    public record Rule(int level, String y) {}

    /** The days between two ends, as places. */
    private record Days(LocalDate first, LocalDate last) {
        String x(LocalDate day) {
            double all = Math.max(1, ChronoUnit.DAYS.between(first, last));
            return number(LEFT + (RIGHT - LEFT) * ChronoUnit.DAYS.between(first, day) / all);
        }
    }

    static RatingChart of(OutcomeStanding outcome, LocalDate today) {
        TreeSet<LocalDate> changes = new TreeSet<>(List.of(today));
        outcome.ratings().forEach(rating -> changes.add(day(rating)));
        for (EvidenceEntry entry : outcome.evidence()) {
            changes.add(entry.on());
            if (entry.until() != null) {
                changes.add(entry.until().plusDays(1));
            }
        }
        List<LocalDate> days = List.copyOf(changes.headSet(today, true));
        Days along = new Days(days.getFirst(), today);
        List<Dot> dots = outcome.ratings().stream()
                .map(rating -> new Dot(along.x(day(rating)), y(rating.rating())))
                .toList();
        return new RatingChart(
                dots,
                dots.stream().map(dot -> dot.x() + "," + dot.y()).collect(Collectors.joining(" ")),
                steps(outcome, days, along),
                IntStream.rangeClosed(0, HIGHEST)
                        .mapToObj(level -> new Rule(level, y(level)))
                        .toList(),
                days.getFirst());
    }

    private static String steps(OutcomeStanding outcome, List<LocalDate> days, Days along) {
        List<String> points = new ArrayList<>();
        String before = y(outcome.levelOn(days.getFirst()));
        for (LocalDate day : days) {
            String now = y(outcome.levelOn(day));
            points.add(along.x(day) + "," + before);
            points.add(along.x(day) + "," + now);
            before = now;
        }
        return String.join(" ", points);
    }

    static LocalDate day(SelfRated rating) {
        return Japan.day(rating.at());
    }

    private static String y(int level) {
        return number(BOTTOM - level * A_LEVEL);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
