package org.komichi.web.report;

import static org.komichi.web.report.Told.number;
import static org.komichi.web.report.Told.row;
import static org.komichi.web.report.Told.words;

import java.util.ArrayList;
import java.util.List;
import org.komichi.report.Block;
import org.komichi.report.ReportDraft;
import org.komichi.survey.ItemScale;
import org.komichi.survey.WaveFigures;
import org.komichi.web.reporting.AnswersDrawing;
import org.komichi.web.reporting.ComparisonView;
import org.komichi.web.reporting.Figures;
import org.komichi.web.reporting.ItemView;
import org.komichi.web.reporting.OverviewDrawing;
import org.komichi.web.reporting.ScoreView;
import org.komichi.web.reporting.Wording;

/** How the questionnaires were answered, and what changed between them: scale by scale, every figure with its table and its words. */
final class ChangedPart {
    /** So many items fit on a page, with their legend and caption. */
    private static final int ITEMS_A_FIGURE = 8;

    private final Told told;

    ChangedPart(Told told) {
        this.told = told;
    }

    void write(ReportDraft draft) {
        draft.heading(2, told.text("answered.title"));
        answered(draft);
        ComparisonView whole = view(null);
        draft.heading(2, between("changed.title"));
        if (!whole.shown()) {
            draft.add(new Block.Paragraph(between(
                    !whole.planned()
                            ? "changed.notPlanned"
                            : whole.stillOpen() ? "changed.stillOpen" : "changed.tooFew")));
            return;
        }
        draft.add(new Block.Paragraph(between("changed.intro")));
        told.evaluation().scales().forEach(scale -> scale(draft, scale, view(scale.id())));
    }

    private ComparisonView view(String scale) {
        return new ComparisonView(told.evaluation(), scale, told.locale());
    }

    private void answered(ReportDraft draft) {
        if (told.waves().isEmpty()) {
            draft.add(new Block.Paragraph(told.text("answered.none")));
            return;
        }
        draft.table(
                told.text("answered.caption"),
                told.reference("RS", "waves", null),
                told.text("from.waves"),
                List.of(
                        words(told.text("answered.wave"), 32),
                        number(told.text("answered.invited"), 17),
                        number(told.text("answered.submitted"), 17),
                        number(told.text("answered.rate"), 17),
                        number(told.text("answered.declined"), 17)),
                told.waves().stream().map(this::wave).toList());
    }

    private List<String> wave(WaveFigures wave) {
        return row(
                told.shared("reporting_run.wave." + wave.waveKind()),
                wave.invited(),
                wave.submitted(),
                Figures.percent(wave.submitted(), wave.invited()) + "%",
                wave.declined());
    }

    private void scale(ReportDraft draft, ItemScale scale, ComparisonView view) {
        List<ItemView> items = view.itemViews();
        if (items.isEmpty()) {
            return;
        }
        draft.heading(3, view.scaleTitle());
        view.score()
                .ifPresent(score -> draft.add(
                        new Block.Paragraph(told.joined(List.of(score.intro(), sentences(score.sentences()))))));
        String from = between("from.scale", view.scaleTitle());
        draft.table(
                told.text("changed.table", view.scaleTitle()), reference(scale.id()), from, columns(view), rows(view));
        draft.add(new Block.Note(told.text("changed.tableNote")));
        draft.figure(
                view.overviewTitle(),
                reference(scale.id()),
                from,
                OverviewDrawing.of(view, told.title(), told.dates()));
        List<ItemView> drawn = items.stream().filter(ItemView::drawn).toList();
        int figures = (drawn.size() + ITEMS_A_FIGURE - 1) / ITEMS_A_FIGURE;
        for (int i = 0; i < figures; i++) {
            List<ItemView> some = drawn.subList(i * drawn.size() / figures, (i + 1) * drawn.size() / figures);
            String range = some.getFirst().code()
                    + (some.size() == 1 ? "" : "–" + some.getLast().code());
            draft.figure(
                    told.text("changed.answers", view.scaleTitle(), range),
                    reference(range),
                    from,
                    AnswersDrawing.of(
                            told.text("changed.answers", view.scaleTitle(), range),
                            some,
                            view.wording(),
                            told.title(),
                            told.dates()));
        }
        draft.add(new Block.Remarks(items.stream()
                .map(item -> told.called(item.code() + "　" + item.title()) + sentences(item.sentences()))
                .toList()));
        if (!view.notApplicable().isEmpty()) {
            draft.add(new Block.Note(told.text("changed.notApplicable")), new Block.Remarks(view.notApplicable()));
        }
        draft.add(new Block.Note(items.getFirst().caution()));
        view.score().ifPresent(score -> score(draft, scale, view, score));
    }

    private List<Block.Column> columns(ComparisonView view) {
        return List.of(
                words(told.shared("reporting_comparison.item"), 37),
                number(
                        told.shared(
                                view.knowledge()
                                        ? "reporting_comparison.col.right"
                                        : "reporting_comparison.col.median"),
                        14),
                number(told.shared("reporting_comparison.col.moves"), 13),
                number("r", 8),
                number("p", 11),
                number(told.shared("reporting_comparison.col.pHolm"), 12),
                number("n", 5));
    }

    private List<List<String>> rows(ComparisonView view) {
        return view.overview().stream()
                .map(row -> row(
                        row.code() + "　" + row.title(),
                        row.before() + " → " + row.after(),
                        row.moves(),
                        row.effect(),
                        row.p(),
                        row.pHolm(),
                        row.pairs()))
                .toList();
    }

    private void score(ReportDraft draft, ItemScale scale, ComparisonView view, ScoreView score) {
        if (!score.stats().isEmpty()) {
            List<List<String>> rows = new ArrayList<>();
            score.stats().forEach(stat -> rows.add(row(stat.label(), stat.value())));
            draft.table(
                    told.text("changed.sum", view.scaleTitle()),
                    reference(scale.id() + "/sum"),
                    between("from.sum", view.scaleTitle()),
                    List.of(words(told.text("changed.figure"), 50), words(told.text("changed.value"), 50)),
                    rows);
        }
        draft.add(new Block.Paragraph(score.attrition()));
    }

    private String reference(String what) {
        return told.reference(
                "EV",
                told.evaluation().from().kind() + "-" + told.evaluation().to().kind() + "/" + what,
                told.versions());
    }

    /** A text about the two moments that are compared. */
    private String between(String key, Object... arguments) {
        return told.between(key, arguments);
    }

    private String sentences(List<Wording.Phrase> phrases) {
        return told.joined(phrases.stream().map(Wording.Phrase::text).toList());
    }
}
