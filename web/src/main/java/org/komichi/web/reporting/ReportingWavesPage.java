package org.komichi.web.reporting;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.komichi.survey.Evaluations;
import org.komichi.survey.RunSeries;
import org.komichi.survey.WaveKind;
import org.komichi.survey.WaveResponses;
import org.komichi.survey.comparison.Zeros;

/** {@code /organizer/runs/{slug}/waves?scale=…&w=PRE&w=POST…}: all moments of a run in a row, one scale at a time. */
@Named
@RequestScoped
public class ReportingWavesPage {
    @Inject
    HttpServletRequest request;

    @Inject
    OpenedRun opened;

    @Inject
    Evaluations evaluations;

    private RunSeries run;
    private SeriesView view;
    private MomentWords moments;
    private Set<WaveKind> chosen;

    /** A moment that can be chosen: one that may be described. */
    public record Choice(String wave, String label, boolean chosen) {}

    /** How a moment was answered, in words. */
    public record Answered(String moment, String how) {}

    @PostConstruct
    void follow() {
        moments = new MomentWords(opened.locale());
        chosen = chosen(request.getParameterValues("w"));
        run = evaluations.inARow(opened.run().id(), chosen, Zeros.DROPPED);
        view = new SeriesView(run, request.getParameter("scale"), opened.locale());
    }

    // Nothing chosen, or nothing that is a moment, means all of them.
    private static Set<WaveKind> chosen(String[] named) {
        Set<String> names =
                named == null ? Set.of() : Set.of(String.join(" ", named).split(" +"));
        Set<WaveKind> chosen = EnumSet.allOf(WaveKind.class);
        chosen.removeIf(wave -> !names.contains(wave.name()));
        return chosen.isEmpty() ? EnumSet.allOf(WaveKind.class) : chosen;
    }

    public boolean isPlanned() {
        return !run.waves().isEmpty();
    }

    public boolean isShown() {
        return view.shown();
    }

    /** Whether people looked back, and that may be told. */
    public boolean isLookedBack() {
        return run.shift() != null;
    }

    /** Every moment of the run: how many answered, and why it is not described. */
    public List<Answered> getAnswered() {
        Wording wording = new Wording(opened.locale());
        return run.waves().stream()
                .map(wave -> new Answered(
                        moments.label(wave.kind()),
                        wording.text(
                                "evaluation_waves.answered." + wave.visibility().name(),
                                wave.responses(),
                                wave.invited(),
                                Figures.percent(wave.responses(), wave.invited()))))
                .toList();
    }

    /** The moments among which one chooses. */
    public List<Choice> getChoices() {
        return run.waves().stream()
                .filter(WaveResponses::shown)
                .filter(wave -> wave.kind() != WaveKind.THEN)
                .map(wave -> new Choice(wave.kind().name(), moments.label(wave.kind()), chosen.contains(wave.kind())))
                .toList();
    }

    /** The chosen moments, as an address names them. */
    public String getChosen() {
        return getChoices().stream()
                .filter(Choice::chosen)
                .map(choice -> "&w=" + choice.wave())
                .collect(Collectors.joining());
    }

    public List<ComparisonView.Tab> getTabs() {
        return view.tabs();
    }

    public String getScale() {
        return view.scaleId();
    }

    /** The sum of the scale; null when there is none. */
    public SeriesView.Row getSums() {
        return view.sums().orElse(null);
    }

    public List<SeriesView.Row> getRows() {
        return view.rows();
    }

    /** The versions of the questionnaires. */
    public String getVersions() {
        return run.waves().stream()
                .map(wave -> moments.label(wave.kind()) + " " + wave.version())
                .collect(Collectors.joining("・"));
    }
}
