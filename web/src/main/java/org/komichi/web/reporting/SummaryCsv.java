package org.komichi.web.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.komichi.survey.Evaluation;
import org.komichi.survey.ItemScale;
import org.komichi.survey.comparison.Distribution;
import org.komichi.survey.comparison.HodgesLehmann;
import org.komichi.survey.comparison.ItemComparison;
import org.komichi.survey.comparison.PairedChange;
import org.komichi.survey.comparison.PermutationTest;
import org.komichi.survey.comparison.ScaleComparison;
import org.komichi.survey.comparison.Scores;
import org.komichi.web.frame.SheetCsv;

/**
 * The summary figures of a comparison as a table for spreadsheets: UTF-8 with a byte order mark, one line for each item and one for the
 * sums of each scale, and no text that a spreadsheet would take for a formula. Figures are not rounded; what is not known is empty.
 */
public final class SummaryCsv {
    private static final List<String> HEADER = List.of(
            "scale",
            "item",
            "text",
            "n_before",
            "n_after",
            "n_pairs",
            "median_before",
            "median_after",
            "mean_before",
            "mean_after",
            "top_two_before",
            "top_two_after",
            "improved",
            "same",
            "worse",
            "w_plus",
            "w_minus",
            "non_zero",
            "p",
            "method",
            "p_holm",
            "rank_biserial",
            "hl_estimate",
            "hl_low",
            "hl_high",
            "q1_before",
            "q3_before",
            "q1_after",
            "q3_after",
            "sd_before",
            "sd_after",
            "mean_difference",
            "p_permutation",
            "permutation_method",
            "p_mcnemar",
            "alpha_before",
            "alpha_after",
            "group_gain",
            "individual_gain",
            "not_applicable_before",
            "not_applicable_after",
            "group");

    private SummaryCsv() {}

    /** The table of every scale, for everybody and then for each group that may be shown. */
    public static byte[] of(Evaluation evaluation, List<Evaluation.Group> groups, Locale locale) {
        List<List<String>> rows = new ArrayList<>(rows(evaluation, "", locale));
        groups.stream()
                .filter(group -> !group.hidden())
                .forEach(group -> rows.addAll(
                        rows(evaluation.of(group.comparison()), group.label().in(locale), locale)));
        return SheetCsv.of(HEADER, rows);
    }

    private static List<List<String>> rows(Evaluation evaluation, String group, Locale locale) {
        List<List<String>> rows = new ArrayList<>();
        for (ItemScale scale : evaluation.scales()) {
            ComparisonView view = new ComparisonView(evaluation, scale.id(), locale);
            for (ItemComparison item : view.comparedItems()) {
                Map<String, String> cells = item(scale, item, view.title(item.item()));
                evaluation.notApplicable(item.item()).ifPresent(apart -> {
                    cells.put("not_applicable_before", number(apart.before()));
                    cells.put("not_applicable_after", number(apart.after()));
                });
                rows.add(inOrder(cells, group));
            }
            view.sums(scale.id())
                    .ifPresent(sums ->
                            rows.add(inOrder(sums(sums, view.wording().text("reporting_score.title")), group)));
        }
        return rows;
    }

    private static List<String> inOrder(Map<String, String> cells, String group) {
        cells.put("group", group);
        return HEADER.stream().map(column -> cells.getOrDefault(column, "")).toList();
    }

    private static Map<String, String> item(ItemScale scale, ItemComparison item, String title) {
        PairedChange paired = item.paired();
        Map<String, String> cells = named(scale.id(), item.item(), title);
        cells.put("n_before", number(item.pre().n()));
        cells.put("n_after", number(item.post().n()));
        cells.put("n_pairs", number(paired.n()));
        if (paired.n() < ComparisonView.FEWEST_SHOWN) {
            return cells;
        }
        moment(cells, "before", ItemView.pairedBefore(item));
        moment(cells, "after", ItemView.pairedAfter(item));
        change(cells, paired);
        return cells;
    }

    /** The line of the sums: everybody in it answered every item both times, so the three n are one. */
    private static Map<String, String> sums(ScaleComparison sums, String title) {
        Map<String, String> cells = named(sums.scale(), sums.scale(), title);
        if (sums.pre().n() < ComparisonView.FEWEST_SHOWN) {
            return cells;
        }
        cells.put("n_before", number(sums.pre().n()));
        cells.put("n_after", number(sums.post().n()));
        cells.put("n_pairs", number(sums.paired().n()));
        moment(cells, "before", sums.pre());
        moment(cells, "after", sums.post());
        change(cells, sums.paired());
        if (sums.gain() != null) {
            cells.put("group_gain", number(sums.gain().groupGain()));
            cells.put("individual_gain", number(sums.gain().individualGain()));
        }
        return cells;
    }

    private static Map<String, String> named(String scale, String item, String title) {
        Map<String, String> cells = new HashMap<>();
        cells.put("scale", scale);
        cells.put("item", item);
        cells.put("text", title);
        return cells;
    }

    private static void moment(Map<String, String> cells, String moment, Distribution pairs) {
        cells.put("median_" + moment, number(pairs.median()));
        cells.put("mean_" + moment, number(pairs.mean()));
        cells.put("q1_" + moment, number(pairs.q1()));
        cells.put("q3_" + moment, number(pairs.q3()));
        cells.put("top_two_" + moment, number(pairs.topTwo()));
    }

    private static void moment(Map<String, String> cells, String moment, Scores pairs) {
        cells.put("median_" + moment, number(pairs.median()));
        cells.put("mean_" + moment, number(pairs.mean()));
        cells.put("q1_" + moment, number(pairs.q1()));
        cells.put("q3_" + moment, number(pairs.q3()));
        cells.put("sd_" + moment, number(pairs.sd()));
        cells.put("alpha_" + moment, number(pairs.alpha()));
    }

    private static void change(Map<String, String> cells, PairedChange paired) {
        cells.put("improved", number(paired.improved()));
        cells.put("same", number(paired.same()));
        cells.put("worse", number(paired.worse()));
        cells.put("w_plus", number(paired.wilcoxon().wPlus()));
        cells.put("w_minus", number(paired.wilcoxon().wMinus()));
        cells.put("non_zero", number(paired.wilcoxon().nonZero()));
        cells.put("p", number(paired.wilcoxon().p()));
        cells.put("method", paired.wilcoxon().method());
        cells.put("p_holm", number(paired.pHolm()));
        cells.put("rank_biserial", number(paired.rankBiserial()));
        HodgesLehmann shift = paired.hodgesLehmann();
        if (shift != null) {
            cells.put("hl_estimate", number(shift.estimate()));
            cells.put("hl_low", number(shift.low()));
            cells.put("hl_high", number(shift.high()));
        }
        PermutationTest permutation = paired.permutation();
        if (permutation != null) {
            cells.put("mean_difference", number(permutation.meanDifference()));
            cells.put("p_permutation", number(permutation.p()));
            cells.put("permutation_method", permutation.method());
        }
        if (paired.topTwo() != null) {
            cells.put("p_mcnemar", number(paired.topTwo().mcnemarP()));
        }
    }

    private static String number(Number value) {
        return value == null
                ? ""
                : new BigDecimal(value.toString()).stripTrailingZeros().toPlainString();
    }
}
