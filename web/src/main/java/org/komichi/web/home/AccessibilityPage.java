package org.komichi.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
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

    @Inject
    FrameBean frame;

    /** All criteria, in the order of their numbers. */
    public List<Line> getLines() {
        Texts texts = Texts.in(frame.getLocale());
        return CRITERIA.stream().map(each -> line(each, texts)).toList();
    }

    private Line line(Criterion each, Texts texts) {
        return new Line(
                each.number(),
                each.name().in(frame.getLocale()),
                each.level(),
                texts.getString(each.inJis() ? "about.results.inJis" : "about.results.notInJis"),
                switch (each.result()) {
                    case MET -> "done";
                    case PARTLY -> "check";
                    case NONE -> "plain";
                },
                texts.getString("about.results." + each.result()),
                each.ways().stream()
                        .sorted()
                        .map(way -> texts.getString("about.results.way." + way))
                        .collect(Collectors.joining(texts.getString("about.results.and"))),
                each.remark().in(frame.getLocale()));
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
