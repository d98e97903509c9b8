package org.komichi.web.report;

import static org.komichi.web.report.Told.number;
import static org.komichi.web.report.Told.row;
import static org.komichi.web.report.Told.words;

import java.util.ArrayList;
import java.util.List;
import org.komichi.report.Block;
import org.komichi.report.ReportDraft;
import org.komichi.survey.Tally;
import org.komichi.theme.ToldTheme;
import org.komichi.web.reporting.ItemView;
import org.komichi.web.reporting.TallyView;

/** What was answered that is not compared: satisfaction, choices, numbers. Free texts are counted; they go nowhere by themselves. */
final class AnswersPart {
    private final Told told;

    AnswersPart(Told told) {
        this.told = told;
    }

    void write(ReportDraft draft) {
        draft.heading(2, told.text("answers.title"));
        List<Tally> shown = told.tallies().stream()
                .filter(tally -> tally.responses().shown())
                .toList();
        if (shown.isEmpty()) {
            draft.add(new Block.Paragraph(told.text("answers.none")));
        }
        shown.forEach(tally -> moment(draft, tally, new TallyView(tally, told.locale())));
        draft.heading(2, told.text("voices.title"));
        voices(draft, shown);
    }

    private void moment(ReportDraft draft, Tally tally, TallyView view) {
        List<TallyView.Part> parts = view.parts();
        if (parts.isEmpty()) {
            return;
        }
        String moment = told.shared("reporting_run.wave." + tally.responses().kind());
        draft.heading(3, told.called(moment) + told.in(tally.title()));
        for (TallyView.Part part : parts) {
            part.scales().forEach(scale -> scale(draft, tally, part, scale));
            if (!part.choices().isEmpty()) {
                choices(draft, tally, part);
            }
            if (!part.few().isEmpty()) {
                draft.add(new Block.Note(told.text(
                        "answers.few",
                        String.join(
                                "／",
                                part.few().stream()
                                        .map(choice -> choice.code() + "　" + choice.title())
                                        .toList()))));
            }
        }
    }

    private void scale(ReportDraft draft, Tally tally, TallyView.Part part, TallyView.Scale scale) {
        int points = scale.legend().size();
        int share = 35 / points;
        List<Block.Column> columns = new ArrayList<>();
        columns.add(words(told.shared("reporting_comparison.item"), 82 - points * share));
        // The words of the points are too long for narrow columns: they stand below.
        scale.legend().forEach(entry -> columns.add(number(entry.words().split(" ", 2)[0], share)));
        columns.add(number(told.text("answers.n"), 7));
        columns.add(number(told.shared("reporting_comparison.stat.median"), 11));
        draft.table(
                part.title(),
                reference(tally, scale.items().getFirst().code()),
                told.text("from.answers"),
                columns,
                scale.items().stream().map(AnswersPart::rated).toList());
        draft.add(new Block.Note(String.join(
                "　", scale.legend().stream().map(ItemView.LegendEntry::words).toList())));
    }

    private static List<String> rated(TallyView.Rated item) {
        List<String> cells = new ArrayList<>();
        cells.add(item.code() + "　" + item.title());
        item.counts().forEach(count -> cells.add(String.valueOf(count)));
        cells.add(String.valueOf(
                item.counts().stream().mapToInt(Integer::intValue).sum()));
        cells.add(item.median());
        return cells;
    }

    private void choices(ReportDraft draft, Tally tally, TallyView.Part part) {
        List<List<String>> rows = new ArrayList<>();
        for (TallyView.Choice choice : part.choices()) {
            String note = choice.note().isEmpty() ? "" : "（" + choice.note() + "）";
            rows.add(row(choice.code() + "　" + choice.title() + note, choice.n(), ""));
            choice.rows().forEach(one -> rows.add(row("　　" + one.label(), one.people(), one.percent() + "%")));
        }
        draft.table(
                part.title(),
                reference(tally, part.choices().getFirst().code()),
                told.text("from.answers"),
                List.of(
                        words(told.text("answers.question"), 66),
                        number(told.text("people.count"), 20),
                        number(told.text("people.share"), 14)),
                rows);
    }

    private void voices(ReportDraft draft, List<Tally> shown) {
        if (!told.themes().isEmpty()) {
            themes(draft);
            return;
        }
        List<String> counts = new ArrayList<>();
        for (Tally tally : shown) {
            new TallyView(tally, told.locale())
                    .texts().stream()
                            .filter(texts -> !texts.texts().isEmpty())
                            .forEach(texts -> counts.add(told.text(
                                    "voices.count",
                                    told.called(texts.code() + "　" + texts.title()),
                                    texts.texts().size())));
        }
        draft.add(new Block.Paragraph(told.text(counts.isEmpty() ? "voices.none" : "voices.unsorted")));
        if (!counts.isEmpty()) {
            draft.add(new Block.Points(counts), new Block.ToWrite(told.text("voices.hint")));
        }
    }

    private void themes(ReportDraft draft) {
        draft.add(new Block.Paragraph(told.text("voices.sorted")));
        List<List<String>> rows = new ArrayList<>();
        for (ToldTheme theme : told.themes()) {
            rows.add(row(theme.name(), "", theme.texts()));
            theme.questions()
                    .forEach(count -> rows.add(row(
                            "",
                            told.shared("reporting_run.wave." + count.wave()) + "　" + count.item() + "　"
                                    + told.in(count.asked()),
                            told.text("voices.of", count.texts(), count.of()))));
        }
        draft.table(
                told.text("voices.caption"),
                told.reference("TH", "themes", null),
                told.text("from.themes"),
                List.of(
                        words(told.text("voices.theme"), 30),
                        words(told.text("voices.asked"), 50),
                        number(told.text("voices.texts"), 20)),
                rows);
        told.themes().stream()
                .filter(theme -> !theme.quotations().isEmpty())
                .forEach(theme -> draft.heading(3, theme.name()).add(new Block.Points(theme.quotations())));
    }

    private String reference(Tally tally, String first) {
        return told.reference(
                "AN", tally.responses().kind() + "/" + first, tally.responses().version());
    }
}
