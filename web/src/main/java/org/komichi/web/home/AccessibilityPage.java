package org.komichi.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.komichi.web.frame.FrameBean;
import org.komichi.web.frame.Texts;

/** {@code /accessibility/results}: criterion by criterion, what was found and how it was looked at. */
@Named
@RequestScoped
public class AccessibilityPage {
    private static final List<Criterion> CRITERIA = Criterion.all();

    /**
     * A line of the table.
     *
     * @param kind of the chip: {@code done}, {@code check} or {@code plain}
     */
    public record Line(
            String number,
            String name,
            String level,
            String jis,
            String kind,
            String result,
            String ways,
            String remark) {}

    /**
     * How many criteria have one result.
     *
     * @param kind of the chip
     * @param words the result and the number
     */
    public record Count(String kind, String words) {}

    /**
     * A principle, and its criteria in the order of their numbers.
     *
     * @param open whether its lines are shown at once: not everything is met
     */
    public record Principle(String number, String name, List<Count> counts, boolean open, List<Line> lines) {}

    @Inject
    FrameBean frame;

    /** The four principles, figures first. */
    public List<Principle> getPrinciples() {
        Texts texts = Texts.in(frame.getLocale());
        return CRITERIA.stream()
                .collect(Collectors.groupingBy(Criterion::principle, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(each -> principle(each.getKey(), each.getValue(), texts))
                .toList();
    }

    private Principle principle(String number, List<Criterion> criteria, Texts texts) {
        Map<Criterion.Result, Long> found = criteria.stream()
                .collect(Collectors.groupingBy(Criterion::result, TreeMap::new, Collectors.counting()));
        return new Principle(
                number,
                texts.getString("about.results.principle." + number),
                found.entrySet().stream()
                        .map(each -> new Count(
                                kind(each.getKey()),
                                texts.getString("about.results." + each.getKey()) + "\u2002" + each.getValue()))
                        .toList(),
                found.containsKey(Criterion.Result.PARTLY),
                criteria.stream().map(each -> line(each, texts)).toList());
    }

    private Line line(Criterion each, Texts texts) {
        return new Line(
                each.number(),
                each.name().in(frame.getLocale()),
                each.level(),
                texts.getString(each.inJis() ? "about.results.inJis" : "about.results.notInJis"),
                kind(each.result()),
                texts.getString("about.results." + each.result()),
                each.ways().stream()
                        .sorted()
                        .map(way -> texts.getString("about.results.way." + way))
                        .collect(Collectors.joining(texts.getString("about.results.and"))),
                each.remark().in(frame.getLocale()));
    }

    private static String kind(Criterion.Result result) {
        return switch (result) {
            case MET -> "done";
            case PARTLY -> "check";
            case NONE -> "plain";
        };
    }

    /** How many criteria of the Japanese standard there are and how many are met or about nothing that is here. */
    public long getOfJis() {
        return CRITERIA.stream().filter(Criterion::inJis).count();
    }

    /** How many of those of the Japanese standard are met, or about nothing that is here. */
    public long getMetOfJis() {
        return CRITERIA.stream()
                .filter(Criterion::inJis)
                .filter(each -> each.result() != Criterion.Result.PARTLY)
                .count();
    }
}
