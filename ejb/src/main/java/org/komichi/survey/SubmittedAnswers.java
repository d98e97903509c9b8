package org.komichi.survey;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.komichi.shared.Bilingual;
import org.komichi.survey.Evaluation.EvaluatedItem;
import org.komichi.survey.Evaluation.KnowledgeShare;
import org.komichi.survey.Evaluation.NotApplicable;
import org.komichi.survey.Evaluation.Share;
import org.komichi.survey.comparison.Answer;
import org.komichi.survey.comparison.Comparison;
import org.komichi.survey.comparison.ComparisonPlan;
import org.komichi.survey.comparison.ResponseShift;
import org.komichi.survey.comparison.Scale;
import org.komichi.survey.comparison.Series;
import org.komichi.survey.comparison.SeriesPlan;
import org.komichi.survey.comparison.UnpairedChange;
import org.komichi.survey.comparison.Wave;
import org.komichi.survey.comparison.Zeros;

/**
 * The submitted sheets of the moments that may be described, turned into numbers: a point of a scale is its value, a knowledge
 * item is 1 when right, and the sum of right answers stands under the code of the scale.
 */
final class SubmittedAnswers {
    private static final Set<WaveKind> LOOKED_BACK = Set.of(WaveKind.PRE, WaveKind.POST, WaveKind.THEN);

    /** One answer as stored. */
    record Row(String respondent, WaveKind wave, String item, String answer) {}

    private final Map<WaveKind, Instrument> instruments;
    private final Map<WaveKind, Set<String>> respondents;
    private final Map<WaveKind, Map<String, Map<String, String>>> sheets;
    private final Map<WaveKind, Map<String, Item>> asked = new EnumMap<>(WaveKind.class);

    /**
     * @param instruments the questionnaire of each moment
     * @param respondents who submitted at each moment, with or without a single answer
     */
    SubmittedAnswers(Map<WaveKind, Instrument> instruments, Map<WaveKind, Set<String>> respondents, List<Row> rows) {
        this(instruments, respondents, sheets(rows));
    }

    private SubmittedAnswers(
            Map<WaveKind, Instrument> instruments,
            Map<WaveKind, Set<String>> respondents,
            Map<WaveKind, Map<String, Map<String, String>>> sheets) {
        this.instruments = instruments;
        this.respondents = respondents;
        this.sheets = sheets;
        instruments.forEach((wave, instrument) -> asked.put(
                wave, instrument.items().collect(Collectors.toMap(Item::id, item -> item, (first, again) -> first))));
    }

    private static Map<WaveKind, Map<String, Map<String, String>>> sheets(List<Row> rows) {
        Map<WaveKind, Map<String, Map<String, String>>> sheets = new HashMap<>();
        rows.forEach(row -> sheets.computeIfAbsent(row.wave(), wave -> new HashMap<>())
                .computeIfAbsent(row.respondent(), respondent -> new HashMap<>())
                .put(row.item(), row.answer()));
        return sheets;
    }

    /** The same answers, as if only these moments had been. */
    SubmittedAnswers only(Set<WaveKind> waves) {
        return new SubmittedAnswers(kept(instruments, waves), kept(respondents, waves), kept(sheets, waves));
    }

    /** The items that can be compared: asked with the same choices at every moment there is. */
    List<EvaluatedItem> items() {
        return ComparedItems.ofAll(instruments).items();
    }

    /** The items that can be followed: asked with the same choices at two moments or more. */
    List<EvaluatedItem> itemsInARow() {
        return ComparedItems.ofTwo(instruments).items();
    }

    /** Every answer to the items that can be compared, as a number. */
    List<Answer> asNumbers() {
        return answers(ComparedItems.ofAll(instruments), respondent -> true);
    }

    /** The comparison of two moments among those respondents. */
    Comparison compare(WaveKind from, WaveKind to, Zeros zeros, Predicate<String> respondent) {
        ComparedItems items = ComparedItems.ofAll(instruments);
        List<Answer> answers = answers(items, respondent);
        Map<String, Scale> scales = items.ranges();
        items.knowledge().forEach((scale, codes) -> {
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
        return plan(items, scales, from.moment(), to.moment(), zeros).compare(answers);
    }

    /** All moments in a row. */
    Series series(Zeros zeros) {
        ComparedItems items = ComparedItems.ofTwo(instruments);
        return new SeriesPlan(items.ranges(), items::family, items.scored(), zeros)
                .follow(answers(items, respondent -> true));
    }

    /** Whether the yardstick moved; null without a look back, or without one of the moments it is held against. */
    ResponseShift shift(Zeros zeros) {
        if (!instruments.keySet().containsAll(LOOKED_BACK)) {
            return null;
        }
        SubmittedAnswers three = only(LOOKED_BACK);
        ComparedItems items = ComparedItems.ofAll(three.instruments);
        return items.items().isEmpty()
                ? null
                : ResponseShift.of(
                        three.answers(items, respondent -> true),
                        (from, to) -> plan(items, items.ranges(), from, to, zeros));
    }

    /** Whether these people moved otherwise than those of another run, whom the same questionnaires asked. */
    List<UnpairedChange> changesAgainst(SubmittedAnswers other, WaveKind from, WaveKind to) {
        ComparedItems items = ComparedItems.ofAll(instruments);
        return UnpairedChange.of(
                answers(items, respondent -> true),
                other.answers(items, respondent -> true),
                from.moment(),
                to.moment(),
                items::family);
    }

    private static ComparisonPlan plan(
            ComparedItems items, Map<String, Scale> scales, Wave from, Wave to, Zeros zeros) {
        return ComparisonPlan.between(from, to)
                .onScales(scales)
                .correctingWithin(items::family)
                .scoring(items.scored())
                .treating(zeros);
    }

    /** The answers to these items, at the moments at which they are asked with the same choices. */
    private List<Answer> answers(ComparedItems items, Predicate<String> respondent) {
        List<Answer> answers = new ArrayList<>();
        for (EvaluatedItem item : items.items()) {
            Set<WaveKind> waves = asking(item);
            each(respondent, (wave, who, sheet) -> {
                String value = sheet.get(item.id());
                if (value != null && !value.equals(Item.NOT_APPLICABLE) && waves.contains(wave)) {
                    answers.add(new Answer(who, item.id(), wave.moment(), number(wave, item, value)));
                }
            });
        }
        return answers;
    }

    private Set<WaveKind> asking(EvaluatedItem item) {
        Item first = instruments.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(asking -> asking.getValue().item(item.id()).stream())
                .findFirst()
                .orElseThrow();
        return instruments.entrySet().stream()
                .filter(asking -> ComparedItems.asksTheSame(asking.getValue(), first))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Right answers to each knowledge item; null where a moment may not be described. */
    List<KnowledgeShare> knowledge(WaveKind from, WaveKind to) {
        return items().stream()
                .filter(item -> item.kind() == ItemKind.KNOWLEDGE)
                .map(item -> new KnowledgeShare(item.id(), share(from, item.id()), share(to, item.id())))
                .toList();
    }

    /** How many said that an item does not concern them, of the items that offer it at one of the two moments. */
    List<NotApplicable> notApplicable(WaveKind from, WaveKind to) {
        List<NotApplicable> counts = new ArrayList<>();
        for (EvaluatedItem item : items()) {
            Stream.of(from, to)
                    .flatMap(wave -> offered(wave, item.id()).stream())
                    .findFirst()
                    .ifPresent(words -> counts.add(new NotApplicable(
                            item.id(), words, notConcerned(from, item.id()), notConcerned(to, item.id()))));
        }
        return counts;
    }

    private Optional<Bilingual> offered(WaveKind wave, String item) {
        return Optional.ofNullable(instruments.get(wave))
                .flatMap(asking -> asking.item(item))
                .map(Item::notApplicable);
    }

    private Integer notConcerned(WaveKind wave, String item) {
        return offered(wave, item).isEmpty()
                ? null
                : (int) sheets.getOrDefault(wave, Map.of()).values().stream()
                        .filter(sheet -> Item.NOT_APPLICABLE.equals(sheet.get(item)))
                        .count();
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
        return asked.get(wave).get(item).right(sheet.get(item));
    }

    private int number(WaveKind wave, EvaluatedItem item, String value) {
        return item.kind() == ItemKind.KNOWLEDGE
                ? asked.get(wave).get(item.id()).right(value) ? 1 : 0
                : Integer.parseInt(value);
    }

    private static <T> Map<WaveKind, T> kept(Map<WaveKind, T> all, Set<WaveKind> waves) {
        Map<WaveKind, T> kept = new HashMap<>(all);
        kept.keySet().retainAll(waves);
        return kept;
    }
}
