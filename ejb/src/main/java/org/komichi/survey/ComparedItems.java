package org.komichi.survey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.komichi.shared.Bilingual;
import org.komichi.survey.Evaluation.EvaluatedItem;
import org.komichi.survey.comparison.Scale;
import org.komichi.survey.comparison.ScoredScale;

/**
 * The items of several questionnaires whose answers can be laid side by side: points of a scale and knowledge, asked with the
 * same choices.
 *
 * @param items in the order of the questionnaire that asked first
 */
record ComparedItems(List<EvaluatedItem> items) {
    private static final Bilingual WRONG = new Bilingual("正答でない", "not right");
    private static final Bilingual RIGHT = new Bilingual("正答", "right");

    ComparedItems {
        items = List.copyOf(items);
    }

    /** What every one of these questionnaires asks. */
    static ComparedItems ofAll(Map<WaveKind, Instrument> instruments) {
        return new ComparedItems(inOrder(instruments).stream()
                .limit(1)
                .flatMap(first -> first.items()
                        .filter(item -> item.kind().compared())
                        .filter(item -> instruments.values().stream().allMatch(other -> asksTheSame(other, item)))
                        .map(item -> evaluated(first, item)))
                .toList());
    }

    /** What at least two of these questionnaires ask, as the first of them asks it. */
    static ComparedItems ofTwo(Map<WaveKind, Instrument> instruments) {
        Map<String, EvaluatedItem> found = new LinkedHashMap<>();
        for (Instrument instrument : inOrder(instruments)) {
            instrument
                    .items()
                    .filter(item -> item.kind().compared())
                    .filter(item -> instruments.values().stream()
                                    .filter(other -> asksTheSame(other, item))
                                    .count()
                            >= 2)
                    .forEach(item -> found.putIfAbsent(item.id(), evaluated(instrument, item)));
        }
        return new ComparedItems(List.copyOf(found.values()));
    }

    /** What one questionnaire asks, for answers that came on paper. */
    static ComparedItems of(Instrument instrument) {
        return new ComparedItems(instrument
                .items()
                .filter(item -> item.kind().compared())
                .map(item -> evaluated(instrument, item))
                .toList());
    }

    /** What each item can be answered with. */
    Map<String, Scale> ranges() {
        return items.stream()
                .collect(Collectors.toMap(EvaluatedItem::id, ComparedItems::range, (a, b) -> a, LinkedHashMap::new));
    }

    /** Every scale as far as its items are compared. */
    List<ScoredScale> scored() {
        return byScale(items).entrySet().stream()
                .map(scale -> new ScoredScale(
                        scale.getKey(),
                        scale.getValue().stream().map(EvaluatedItem::id).toList(),
                        scale.getValue().stream().allMatch(item -> item.kind() == ItemKind.KNOWLEDGE)))
                .toList();
    }

    /** Scales of knowledge items, and their items. */
    Map<String, List<String>> knowledge() {
        Map<String, List<String>> scales = new LinkedHashMap<>();
        byScale(items.stream().filter(item -> item.kind() == ItemKind.KNOWLEDGE).toList())
                .forEach((scale, asked) ->
                        scales.put(scale, asked.stream().map(EvaluatedItem::id).toList()));
        return scales;
    }

    /** Whose p are corrected together. The sum of a scale and items without a scale are families of their own. */
    String family(String code) {
        return items.stream()
                .filter(item -> item.id().equals(code) && item.scale() != null)
                .map(item -> "scale " + item.scale())
                .findFirst()
                .orElse("alone " + code);
    }

    private static Map<String, List<EvaluatedItem>> byScale(Collection<EvaluatedItem> items) {
        Map<String, List<EvaluatedItem>> scales = new LinkedHashMap<>();
        items.stream()
                .filter(item -> item.scale() != null)
                .forEach(item -> scales.computeIfAbsent(item.scale(), scale -> new ArrayList<>())
                        .add(item));
        return scales;
    }

    private static List<Instrument> inOrder(Map<WaveKind, Instrument> instruments) {
        return instruments.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Whether a questionnaire asks the item with the same choices, and the same one right. */
    static boolean asksTheSame(Instrument instrument, Item item) {
        return instrument
                .item(item.id())
                .filter(other -> item.comparedWith(other).comparable())
                .isPresent();
    }

    private static EvaluatedItem evaluated(Instrument instrument, Item item) {
        List<Item.Option> points = item.kind() == ItemKind.KNOWLEDGE
                ? List.of(new Item.Option("0", WRONG), new Item.Option("1", RIGHT))
                : item.options().stream()
                        .sorted(Comparator.comparingInt(point -> Integer.parseInt(point.value())))
                        .toList();
        return new EvaluatedItem(
                item.id(),
                instrument.scaleOf(item.id()).map(ItemScale::id).orElse(null),
                item.kind(),
                item.text(),
                points);
    }

    private static Scale range(EvaluatedItem item) {
        return new Scale(
                Integer.parseInt(item.points().getFirst().value()),
                Integer.parseInt(item.points().getLast().value()));
    }
}
