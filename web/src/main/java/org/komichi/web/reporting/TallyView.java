package org.komichi.web.reporting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.komichi.survey.Item;
import org.komichi.survey.ItemKind;
import org.komichi.survey.Tally;
import org.komichi.survey.Tally.Count;
import org.komichi.survey.Tally.Counted;

/** One moment of a run, laid out: points of one scale stand under one legend, every other question has a list of its own. */
public final class TallyView {
    /** Of longer lists only what was chosen is shown, the most frequent first. */
    private static final int SHORT_LIST = 12;

    /** A section of the questionnaire; {@code few} are the questions of which only the number of answers is told. */
    public record Part(String title, List<Scale> scales, List<Choice> choices, List<Choice> few) {}

    /** Items that are answered on the same scale. */
    public record Scale(List<ItemView.LegendEntry> legend, List<Rated> items) {}

    /** One of them. */
    public record Rated(String code, String title, String n, LikertBar bar, List<Integer> counts, String median) {}

    /** A question with options or numbers. */
    public record Choice(String code, String title, String n, List<Row> rows, String note) {}

    /** One answer; {@code words} say the bar. */
    public record Row(String label, int people, int of, long percent, String words) {}

    /** The free texts of one question. */
    public record Texts(String code, String title, String n, List<Tally.Voice> texts) {}

    private final Tally tally;
    private final Locale locale;
    private final Wording wording;

    /** In a reader's language. */
    public TallyView(Tally tally, Locale locale) {
        this.tally = tally;
        this.locale = locale;
        this.wording = new Wording(locale);
    }

    String text(String key, Object... values) {
        return wording.text(key, values);
    }

    /** The sections that have something to tell. */
    public List<Part> parts() {
        return tally.parts().stream()
                .filter(part -> !part.items().isEmpty())
                .map(part -> new Part(
                        part.title().in(locale),
                        scales(part.items().stream()
                                .filter(item -> item.described() && onScale(item))
                                .toList()),
                        choices(part, item -> item.described() && !onScale(item)),
                        choices(part, item -> !item.described())))
                .toList();
    }

    /** The free texts. */
    public List<Texts> texts() {
        return tally.parts().stream()
                .flatMap(part -> part.voices().stream())
                .map(voices -> new Texts(
                        voices.item().id(),
                        voices.item().text().in(locale),
                        n(voices.texts().size()),
                        voices.texts()))
                .toList();
    }

    private List<Choice> choices(Tally.Part part, Predicate<Counted> wanted) {
        return part.items().stream().filter(wanted).map(this::choice).toList();
    }

    private List<Scale> scales(List<Counted> items) {
        List<Scale> scales = new ArrayList<>();
        items.stream().map(item -> item.item().scale()).distinct().forEach(code -> {
            List<Counted> own = items.stream()
                    .filter(item -> item.item().scale().equals(code))
                    .toList();
            List<Item.Option> points = own.getFirst().item().options();
            List<String> tones = LikertBar.tones(points.size());
            scales.add(new Scale(
                    IntStream.range(0, points.size())
                            .mapToObj(i -> new ItemView.LegendEntry(
                                    tones.get(i),
                                    points.get(i).value() + " "
                                            + points.get(i).label().in(locale)))
                            .toList(),
                    own.stream().map(this::rated).toList()));
        });
        return scales;
    }

    private Rated rated(Counted counted) {
        String title = counted.item().text().in(locale);
        List<Integer> counts = counted.counts().stream().map(Count::people).toList();
        String words = counted.counts().stream()
                .map(count -> text("reporting_comparison.barPart", count.label().in(locale), count.people()))
                .collect(Collectors.joining(locale.getLanguage().equals("ja") ? "、" : ", "));
        return new Rated(
                counted.item().id(),
                title,
                text("reporting_answers.nShort", counted.n(), tally.responses().responses()) + leftOut(counted),
                LikertBar.of(counts, counted.n(), words),
                counts,
                median(counted));
    }

    private Choice choice(Counted counted) {
        Item item = counted.item();
        if (item.kind() == ItemKind.RANKING && counted.described()) {
            return ranking(counted);
        }
        List<Count> counts = counted.counts();
        if (item.options().size() > SHORT_LIST) {
            counts = counts.stream()
                    .filter(count -> count.people() > 0)
                    .sorted(Comparator.comparingInt(Count::people).reversed())
                    .toList();
        }
        String unit = item.unit() == null
                ? ""
                : (locale.getLanguage().equals("ja") ? "" : " ") + item.unit().in(locale);
        List<Row> rows = counts.stream()
                .map(count -> row(count.label().in(locale) + unit, count.people(), counted.n()))
                .toList();
        return new Choice(item.id(), item.text().in(locale), n(counted.n()), rows, note(counted));
    }

    // The lowest mean place first: that is the order in which all of them together ranked.
    private Choice ranking(Counted counted) {
        List<Row> rows = counted.counts().stream()
                .sorted(Comparator.comparing(count -> counted.places().get(count.value())))
                .map(count -> row(
                        text(
                                "reporting_answers.place",
                                count.label().in(locale),
                                Figures.plain(counted.places().get(count.value()))),
                        count.people(),
                        counted.n()))
                .toList();
        return new Choice(counted.item().id(), counted.item().text().in(locale), n(counted.n()), rows, note(counted));
    }

    // Who is not concerned is told beside the others, and is none of them.
    private String leftOut(Counted counted) {
        return counted.notApplicable() == 0 ? "" : text("reporting_answers.leftOut", counted.notApplicable());
    }

    private Row row(String label, int people, int of) {
        return new Row(
                label, people, of, Figures.percent(people, of), text("reporting_comparison.barPart", label, people));
    }

    private String note(Counted counted) {
        Item item = counted.item();
        if (!counted.described()) {
            return "";
        }
        return switch (item.kind()) {
            case MULTIPLE -> text("reporting_answers.many");
            case RANKING -> text("reporting_answers.ranking");
            case NUMBER -> text("reporting_answers.median", median(counted));
            case RATING ->
                text(
                        "reporting_answers.rating",
                        item.min(),
                        item.low().in(locale),
                        item.max(),
                        item.high().in(locale),
                        median(counted));
            default -> "";
        };
    }

    /** How many of those who handed in answered this one. */
    private String n(int answered) {
        return text("reporting_answers.n", answered, tally.responses().responses());
    }

    private static String median(Counted counted) {
        List<Integer> values = counted.counts().stream()
                .flatMap(
                        count -> java.util.Collections.nCopies(count.people(), Integer.valueOf(count.value())).stream())
                .sorted()
                .toList();
        // Of an even number of answers the two in the middle; of an odd one the same twice.
        int below = values.get((values.size() - 1) / 2);
        int above = values.get(values.size() / 2);
        return Figures.plain((below + above) / 2.0);
    }

    private static boolean onScale(Counted counted) {
        return counted.item().kind() == ItemKind.LIKERT;
    }
}
