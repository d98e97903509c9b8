package org.komichi.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.komichi.survey.comparison.Comparison;
import org.komichi.survey.comparison.ItemComparison;
import org.komichi.survey.comparison.Zeros;

class SubmittedAnswersTest {
    private static final int[] BEFORE = {1, 1, 2, 2, 1, 2, 3, 2, 1, 2, 3, 2};
    private static final int[] AFTER = {4, 3, 4, 4, 3, 4, 4, 5, 4, 4, 3, 4};

    private final List<SubmittedAnswers.Row> rows = new ArrayList<>();

    @Test
    void the_first_vector_of_the_analysis_rules_comes_out() {
        for (int i = 0; i < BEFORE.length; i++) {
            put("r" + i, WaveKind.PRE, "SV-K17", "" + BEFORE[i]);
            put("r" + i, WaveKind.POST, "SV-K17", "" + AFTER[i]);
        }
        ItemComparison item = item(compare(), "SV-K17");
        assertThat(item.paired().wilcoxon().wPlus()).isEqualTo(66);
        assertThat(item.paired().wilcoxon().p()).isEqualTo(2.0 / 2048);
        assertThat(item.paired().pHolm()).isEqualTo(2.0 / 2048);
        assertThat(item.post().median()).isEqualTo(4);
    }

    @Test
    void people_are_paired_by_respondent_and_the_rest_is_counted() {
        put("both", WaveKind.PRE, "SV-K01", "2");
        put("both", WaveKind.POST, "SV-K01", "5");
        put("early", WaveKind.PRE, "SV-K01", "1");
        put("late", WaveKind.POST, "SV-K01", "1");
        Comparison comparison = compare();
        assertThat(item(comparison, "SV-K01").paired().n()).isEqualTo(1);
        assertThat(item(comparison, "SV-K01").paired().improved()).isEqualTo(1);
        assertThat(comparison.unpaired()).isEqualTo(new Comparison.Unpaired(1, 1));
    }

    @Test
    void knowledge_counts_right_answers_and_a_skipped_question_as_not_known() {
        put("r", WaveKind.PRE, "Q-HD1-2", "a");
        put("r", WaveKind.POST, "Q-HD1-2", "d");
        put("r", WaveKind.POST, "Q-DR-1", "d");
        put("s", WaveKind.PRE, "SV-K01", "1");
        SubmittedAnswers answers = answers();
        Comparison comparison = answers.compare(WaveKind.PRE, WaveKind.POST, Zeros.DROPPED, respondent -> true);
        assertThat(item(comparison, "knowledge").pre().mean()).isEqualTo(0);
        assertThat(item(comparison, "knowledge").post().mean()).isEqualTo(2);
        assertThat(item(comparison, "knowledge").pre().n()).isEqualTo(1);
        assertThat(answers.knowledge(WaveKind.PRE, WaveKind.POST))
                .filteredOn(share -> share.item().equals("Q-HD1-2"))
                .containsExactly(new Evaluation.KnowledgeShare(
                        "Q-HD1-2", new Evaluation.Share(0, 2), new Evaluation.Share(1, 1)));
    }

    @Test
    void only_what_was_asked_at_both_moments_is_compared() {
        assertThat(answers().items())
                .extracting(Evaluation.EvaluatedItem::id)
                .contains("SV-K01", "SV-C12", "SV-W04", "Q-DR-1")
                .doesNotContain("SV-B01", "SV-R01", "SV-D01", "SV-W05");
    }

    @Test
    void groups_hold_those_who_answered_both_times() {
        put("r", WaveKind.PRE, "SV-D01", "P01_DOC");
        put("r", WaveKind.POST, "SV-K01", "1");
        put("silent", WaveKind.PRE, "SV-K01", "1");
        put("silent", WaveKind.POST, "SV-K01", "1");
        put("once", WaveKind.PRE, "SV-D01", "P01_DOC");
        assertThat(answers().paired(WaveKind.PRE, WaveKind.POST, "SV-D01"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("P01_DOC", Set.of("r"), "", Set.of("silent")));
    }

    @Test
    void not_applicable_is_no_number() {
        Instrument instrument = SurveyExamples.instrumentWithNotApplicable();
        for (WaveKind wave : List.of(WaveKind.PRE, WaveKind.POST)) {
            put("concerned", wave, "X-1", "2");
            put("not", wave, "X-1", wave == WaveKind.PRE ? "na" : "3");
        }
        SubmittedAnswers answers = new SubmittedAnswers(
                Map.of(WaveKind.PRE, instrument, WaveKind.POST, instrument),
                Map.of(WaveKind.PRE, Set.of("concerned", "not"), WaveKind.POST, Set.of("concerned", "not")),
                rows);
        Comparison comparison = answers.compare(WaveKind.PRE, WaveKind.POST, Zeros.DROPPED, respondent -> true);
        assertThat(item(comparison, "X-1").pre().n()).isEqualTo(1);
        assertThat(item(comparison, "X-1").post().n()).isEqualTo(2);
        assertThat(item(comparison, "X-1").paired().n()).isEqualTo(1);
        assertThat(answers.notApplicable(WaveKind.PRE, WaveKind.POST))
                .containsExactly(new Evaluation.NotApplicable(
                        "X-1", instrument.item("X-1").orElseThrow().notApplicable(), 1, 0));
        assertThat(answers.notApplicable(WaveKind.PRE, WaveKind.T3))
                .extracting(Evaluation.NotApplicable::after)
                .as("a moment that may not be described")
                .containsExactly((Integer) null);
    }

    @Test
    void where_nothing_is_offered_beside_the_scale_nobody_is_counted_there() {
        put("r", WaveKind.PRE, "SV-K01", "2");
        assertThat(answers().notApplicable(WaveKind.PRE, WaveKind.POST)).isEmpty();
    }

    private void put(String respondent, WaveKind wave, String item, String answer) {
        rows.add(new SubmittedAnswers.Row(respondent, wave, item, answer));
    }

    private SubmittedAnswers answers() {
        Map<WaveKind, Instrument> instruments = new EnumMap<>(WaveKind.class);
        instruments.put(WaveKind.PRE, SurveyExamples.before());
        instruments.put(WaveKind.POST, SurveyExamples.after());
        Map<WaveKind, Set<String>> respondents = new EnumMap<>(WaveKind.class);
        instruments.keySet().forEach(wave -> respondents.put(wave, new HashSet<>()));
        rows.forEach(row -> respondents.get(row.wave()).add(row.respondent()));
        return new SubmittedAnswers(instruments, respondents, rows);
    }

    private Comparison compare() {
        return answers().compare(WaveKind.PRE, WaveKind.POST, Zeros.DROPPED, respondent -> true);
    }

    private static ItemComparison item(Comparison comparison, String code) {
        return comparison.items().stream()
                .filter(item -> item.item().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
