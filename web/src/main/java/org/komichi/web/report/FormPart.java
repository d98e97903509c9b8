package org.komichi.web.report;

import java.util.ArrayList;
import java.util.List;
import org.komichi.report.Block;
import org.komichi.report.ReportDraft;
import org.komichi.survey.ItemScale;
import org.komichi.web.reporting.ComparisonView;
import org.komichi.web.reporting.Figures;
import org.komichi.web.reporting.Wording;

/**
 * The headings that every funded organizer reports under. What Komichi knows stands there in figures; what she has to say in her own
 * words is left to her.
 */
final class FormPart {
    private static final List<String> BEFORE = List.of("1", "2");
    private static final int ACTIVITIES = 8;
    private static final int TRAINING = 3;
    private static final List<String> AFTER = List.of("4", "5", "6", "7", "8");

    private final Told told;

    FormPart(Told told) {
        this.told = told;
    }

    void write(ReportDraft draft, HeldPart held) {
        draft.heading(1, told.text("form.title")).add(new Block.Note(told.text("form.note")));
        BEFORE.forEach(number -> toWrite(draft, 2, number));
        draft.heading(2, told.text("form.3"));
        for (int i = 1; i <= ACTIVITIES; i++) {
            if (i == TRAINING) {
                training(draft, held);
            } else {
                toWrite(draft, 3, "3." + i);
            }
        }
        AFTER.forEach(number -> toWrite(draft, 2, number));
    }

    private void toWrite(ReportDraft draft, int level, String number) {
        draft.heading(level, told.text("form." + number)).add(new Block.ToWrite(told.text("form." + number + ".hint")));
    }

    private void training(ReportDraft draft, HeldPart held) {
        List<String> lines = new ArrayList<>();
        lines.add(told.text("form.training.held", told.title(), told.dates(), held.venue()));
        lines.add(told.text("form.training.for", held.eligible()));
        lines.add(told.text("form.training.people", told.facts().people(), held.completed()));
        if (!told.waves().isEmpty()) {
            lines.add(told.text(
                    "form.training.answers",
                    told.listed(told.waves().stream()
                            .map(wave -> told.text(
                                    "form.training.wave",
                                    told.shared("reporting_run.wave." + wave.waveKind()),
                                    wave.submitted(),
                                    wave.invited(),
                                    Figures.percent(wave.submitted(), wave.invited())))
                            .toList())));
        }
        told.evaluation().scales().forEach(scale -> change(lines, scale));
        draft.heading(3, told.text("form.3.3"))
                .add(new Block.Points(lines), new Block.ToWrite(told.text("form.3.3.hint")));
    }

    private void change(List<String> lines, ItemScale scale) {
        ComparisonView view = new ComparisonView(told.evaluation(), scale.id(), told.locale());
        if (!view.shown()) {
            return;
        }
        view.score()
                .filter(score -> !score.sentences().isEmpty())
                .ifPresent(score -> lines.add(told.called(view.scaleTitle())
                        + told.joined(score.sentences().stream()
                                .map(Wording.Phrase::text)
                                .toList())));
    }
}
