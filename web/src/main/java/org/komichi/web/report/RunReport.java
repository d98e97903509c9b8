package org.komichi.web.report;

import static org.komichi.web.report.Told.row;
import static org.komichi.web.report.Told.words;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.komichi.report.Block;
import org.komichi.report.Report;
import org.komichi.report.ReportDraft;

/** Writes the report of a run: the headings of the form, the record of the training, how it was counted, and where every figure came from. */
final class RunReport {
    private static final List<String> METHODS = List.of(
            "pairs",
            "wilcoxon",
            "untested",
            "holm",
            "effect",
            "mean",
            "mcnemar",
            "sums",
            "groups",
            "missing",
            "cells",
            "limits");

    private final Told told;
    private final HeldPart held;

    /** @param professions what a code is called; {@code prefectures} likewise */
    RunReport(Told told, Function<String, String> professions, Function<String, String> prefectures) {
        this.told = told;
        this.held = new HeldPart(told, professions, prefectures);
    }

    Report write() {
        String day = told.moments().date(told.day());
        ReportDraft draft = new ReportDraft(told.text("table"), told.text("figure"));
        draft.add(new Block.Note(told.text("draft", day)));
        if (told.demo()) {
            draft.add(new Block.Note(told.text("demo")));
        }
        new FormPart(told).write(draft, held);
        draft.heading(1, told.text("record.title"));
        held.write(draft);
        new ChangedPart(told).write(draft);
        new AnswersPart(told).write(draft);
        methods(draft);
        sources(draft);
        return new Report(
                told.locale().getLanguage(),
                told.text("title"),
                told.title() + "　" + told.dates(),
                told.text("about", day),
                draft.blocks());
    }

    private void methods(ReportDraft draft) {
        draft.heading(1, told.text("methods.title"))
                .add(new Block.Points(Stream.concat(
                                METHODS.stream().map(method -> told.between("methods." + method)),
                                Stream.ofNullable(told.versions())
                                        .map(versions -> told.text("methods.versions", versions)))
                        .toList()));
    }

    private void sources(ReportDraft draft) {
        List<List<String>> rows = draft.sources().stream()
                .map(source -> row(source.label(), source.reference(), source.from()))
                .toList();
        draft.heading(1, told.text("sources.title"))
                .add(new Block.Paragraph(
                        told.text("sources.intro", told.facts().run().slug())))
                .table(
                        told.text("sources.caption"),
                        told.reference("RP", "sources", null),
                        told.text("from.sources"),
                        List.of(
                                words(told.text("sources.label"), 11),
                                words(told.text("sources.reference"), 44),
                                words(told.text("sources.from"), 45)),
                        rows);
    }
}
