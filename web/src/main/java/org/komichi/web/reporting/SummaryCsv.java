package org.komichi.web.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.komichi.survey.Evaluation;
import org.komichi.survey.ItemScale;
import org.komichi.survey.comparison.Distribution;
import org.komichi.survey.comparison.HodgesLehmann;
import org.komichi.survey.comparison.ItemComparison;
import org.komichi.survey.comparison.PairedChange;
import org.komichi.web.frame.SheetCsv;

/**
 * The summary figures of a comparison as a table for spreadsheets: UTF-8 with a byte order mark, one line for each item, and
 * no text that a spreadsheet would take for a formula. Figures are not rounded; what is not known is empty.
 */
final class SummaryCsv {
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
            "hl_high");

    private SummaryCsv() {}

    /** The table of every scale. */
    static byte[] of(Evaluation evaluation, Locale locale) {
        List<List<String>> rows = new ArrayList<>();
        for (ItemScale scale : evaluation.scales()) {
            ComparisonView view = new ComparisonView(evaluation, scale.id(), locale);
            for (ItemComparison item : view.comparedItems()) {
                rows.add(record(scale, item, view.title(item.item())));
            }
        }
        return SheetCsv.of(HEADER, rows);
    }

    private static List<String> record(ItemScale scale, ItemComparison item, String title) {
        PairedChange paired = item.paired();
        boolean told = paired.n() >= ComparisonView.FEWEST_SHOWN;
        Distribution before = ItemView.pairedBefore(item);
        Distribution after = ItemView.pairedAfter(item);
        HodgesLehmann shift = told ? paired.hodgesLehmann() : null;
        List<String> row = new ArrayList<>();
        row.add(scale.id());
        row.add(item.item());
        row.add(title);
        row.add(number(item.pre().n()));
        row.add(number(item.post().n()));
        row.add(number(paired.n()));
        row.add(number(told ? before.median() : null));
        row.add(number(told ? after.median() : null));
        row.add(number(told ? before.mean() : null));
        row.add(number(told ? after.mean() : null));
        row.add(number(told ? before.topTwo() : null));
        row.add(number(told ? after.topTwo() : null));
        row.add(number(told ? paired.improved() : null));
        row.add(number(told ? paired.same() : null));
        row.add(number(told ? paired.worse() : null));
        row.add(number(told ? paired.wilcoxon().wPlus() : null));
        row.add(number(told ? paired.wilcoxon().wMinus() : null));
        row.add(number(told ? paired.wilcoxon().nonZero() : null));
        row.add(number(told ? paired.wilcoxon().p() : null));
        row.add(told ? paired.wilcoxon().method() : "");
        row.add(number(told ? paired.pHolm() : null));
        row.add(number(told ? paired.rankBiserial() : null));
        row.add(number(shift == null ? null : shift.estimate()));
        row.add(number(shift == null ? null : shift.low()));
        row.add(number(shift == null ? null : shift.high()));
        return row;
    }

    private static String number(Number value) {
        return value == null
                ? ""
                : new BigDecimal(value.toString()).stripTrailingZeros().toPlainString();
    }
}
