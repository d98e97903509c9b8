package org.komichi.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.komichi.shared.Bilingual;
import org.komichi.survey.Evaluation.EvaluatedItem;
import org.komichi.survey.Evaluation.KnowledgeShare;
import org.komichi.survey.Evaluation.Share;
import org.komichi.survey.comparison.Answer;
import org.komichi.survey.comparison.Comparison;
import org.komichi.survey.comparison.ComparisonPlan;
import org.komichi.survey.comparison.Scale;
import org.komichi.survey.comparison.ScoredScale;
import org.komichi.survey.comparison.Zeros;

/**
 * The submitted sheets of the moments that may be described, turned into numbers: a point of a scale is its value, a knowledge
 * item is 1 when right, and the sum of right answers stands under the code of the scale.
 */
final class SubmittedAnswers {
    private static final Bilingual WRONG = new Bilingual("正答でない", "not right");
    private static final Bilingual RIGHT = new Bilingual("正答", "right");

    /** One answer as stored. */
    record Row(String respondent, WaveKind wave, String item, String answer) {}

    private final Map<WaveKind, Instrument> instruments;
    private final Map<WaveKind, Set<String>> respondents;
    private final Map<WaveKind, Map<String, Map<String, String>>> sheets = new HashMap<>();

    /**
     * @param instruments the questionnaire of each moment
     * @param respondents who submitted at each moment, with or without a single answer
     */
    SubmittedAnswers(Map<WaveKind, Instrument> instruments, Map<WaveKind, Set<String>> respondents, List<Row> rows) {
        this.instruments = instruments;
        this.respondents = respondents;
        rows.forEach(row -> sheets.computeIfAbsent(row.wave(), wave -> new HashMap<>())
                .computeIfAbsent(row.respondent(), respondent -> new HashMap<>())
                .put(row.item(), row.answer()));
    }

    /** The items that can be compared: asked with the same choices at every moment there is. */
    List<EvaluatedItem> items() {
        List<EvaluatedItem> items = new ArrayList<>();
        Instrument first = first();
        if (first == null) {
            return items;
        }
        first.items()
                .filter(item -> instruments.values().stream()
                        .allMatch(other -> first.comparedWith(other).contains(item.id())))
                .forEach(item -> items.add(evaluated(first, item)));
        return items;
    }

    /** The comparison of two moments among those respondents. */
    Comparison compare(WaveKind from, WaveKind to, Zeros zeros, Predicate<String> respondent) {
        List<EvaluatedItem> items = items();
        List<Answer> answers = new ArrayList<>();
        Map<String, Scale> scales = new LinkedHashMap<>();
        Map<String, List<String>> knowledge = knowledgeScales(items);
        for (EvaluatedItem item : items) {
            scales.put(item.id(), scale(item));
            each(respondent, (wave, who, sheet) -> {
                String value = sheet.get(item.id());
                if (value != null && !value.equals(Item.NOT_APPLICABLE)) {
                    answers.add(new Answer(who, item.id(), wave.moment(), number(wave, item, value)));
                }
            });
        }
        knowledge.forEach((scale, codes) -> {
            scales.put(scale, new Scale(0, codes.size()));
            each(respondent, (wave, who, sheet) -> {
                // Who left the whole part out was not tested; who skipped single questions did not know them.
                if (codes.stream().anyMatch(sheet::containsKey)) {
                    int right = (int) codes.stream()
                            .filter(code -> right(wave, code, sheet))
                            .count();
                    answers.add(new Answer(who, scale, wave.moment(), right));
                }
            });
        });
        return ComparisonPlan.between(from.moment(), to.moment())
                .onScales(scales)
                .correctingWithin(code -> family(items, code))
                .scoring(scored(items))
                .treating(zeros)
                .compare(answers);
    }

    /** Right answers to each knowledge item; null where a moment may not be described. */
    List<KnowledgeShare> knowledge(WaveKind from, WaveKind to) {
        return items().stream()
                .filter(item -> item.kind() == ItemKind.KNOWLEDGE)
                .map(item -> new KnowledgeShare(item.id(), share(from, item.id()), share(to, item.id())))
                .toList();
    }

    /** Respondents who submitted at both moments, by their answer to an item at any moment; empty when they gave none. */
    Map<String, Set<String>> paired(WaveKind from, WaveKind to, String item) {
        Map<String, Set<String>> groups = new LinkedHashMap<>();
        Set<String> both = new HashSet<>(respondents.getOrDefault(from, Set.of()));
        both.retainAll(respondents.getOrDefault(to, Set.of()));
        for (String respondent : both) {
            String group = sheets.values().stream()
                    .map(wave -> wave.getOrDefault(respondent, Map.of()).get(item))
                    .filter(java.util.Objects::nonNull)
                    .findFirst()
                    .orElse("");
            groups.computeIfAbsent(group, value -> new LinkedHashSet<>()).add(respondent);
        }
        return groups;
    }

    private interface SheetVisitor {
        void visit(WaveKind wave, String respondent, Map<String, String> sheet);
    }

    private void each(Predicate<String> respondent, SheetVisitor visitor) {
        sheets.forEach((wave, byRespondent) -> byRespondent.forEach((who, sheet) -> {
            if (respondent.test(who)) {
                visitor.visit(wave, who, sheet);
            }
        }));
    }

    private Instrument first() {
        return instruments.entrySet().stream()
                .min(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .orElse(null);
    }

    private Share share(WaveKind wave, String item) {
        Set<String> submitted = respondents.get(wave);
        if (submitted == null) {
            return null;
        }
        int right = (int) sheets.getOrDefault(wave, Map.of()).values().stream()
                .filter(sheet -> right(wave, item, sheet))
                .count();
        return new Share(right, submitted.size());
    }

    private boolean right(WaveKind wave, String item, Map<String, String> sheet) {
        return instruments.get(wave).item(item).orElseThrow().right(sheet.get(item));
    }

    private int number(WaveKind wave, EvaluatedItem item, String value) {
        return item.kind() == ItemKind.KNOWLEDGE
                ? instruments.get(wave).item(item.id()).orElseThrow().right(value) ? 1 : 0
                : Integer.parseInt(value);
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

    /** Every scale as far as its items are compared. */
    private static List<ScoredScale> scored(List<EvaluatedItem> items) {
        Map<String, List<EvaluatedItem>> scales = new LinkedHashMap<>();
        items.stream()
                .filter(item -> item.scale() != null)
                .forEach(item -> scales.computeIfAbsent(item.scale(), scale -> new ArrayList<>())
                        .add(item));
        return scales.entrySet().stream()
                .map(scale -> new ScoredScale(
                        scale.getKey(),
                        scale.getValue().stream().map(EvaluatedItem::id).toList(),
                        scale.getValue().stream().allMatch(item -> item.kind() == ItemKind.KNOWLEDGE)))
                .toList();
    }

    private static Scale scale(EvaluatedItem item) {
        return new Scale(
                Integer.parseInt(item.points().get(0).value()),
                Integer.parseInt(item.points().get(item.points().size() - 1).value()));
    }

    /** Scales that hold knowledge items only, and their items. */
    private static Map<String, List<String>> knowledgeScales(List<EvaluatedItem> items) {
        Map<String, List<String>> scales = new LinkedHashMap<>();
        items.stream()
                .filter(item -> item.kind() == ItemKind.KNOWLEDGE && item.scale() != null)
                .forEach(item -> scales.computeIfAbsent(item.scale(), scale -> new ArrayList<>())
                        .add(item.id()));
        return scales;
    }

    // The sum of a scale and items without a scale are families of their own.
    private static String family(List<EvaluatedItem> items, String code) {
        return items.stream()
                .filter(item -> item.id().equals(code) && item.scale() != null)
                .map(item -> "scale " + item.scale())
                .findFirst()
                .orElse("alone " + code);
    }
}
