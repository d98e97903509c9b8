package org.komichi.web.reporting;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.komichi.reporting.OrganizedRuns;
import org.komichi.run.Run;
import org.komichi.run.Runs;
import org.komichi.survey.Evaluations;
import org.komichi.survey.RunsBeside;
import org.komichi.survey.RunsBeside.Standing;
import org.komichi.survey.comparison.ComparisonWording;
import org.komichi.survey.comparison.UnpairedChange;
import org.komichi.web.frame.Address;
import org.komichi.web.frame.Moments;

/** {@code /organizer/runs/{slug}/beside?other=…&scale=…}: this run and another one of the team with the same questionnaires. */
@Named
@RequestScoped
public class ReportingBesidePage {
    @Inject
    HttpServletRequest request;

    @Inject
    Address address;

    @Inject
    OpenedRun opened;

    @Inject
    OrganizedRuns organizedRuns;

    @Inject
    Runs runs;

    @Inject
    Evaluations evaluations;

    private List<Run> others;
    private Run other;
    private RunsBeside beside;
    private ComparisonView here;
    private ComparisonView there;

    /** A run that can be chosen. */
    public record Choice(String slug, String words, boolean chosen) {}

    /** What one run answered to an item. */
    public record Side(String pairs, String centre, String moves) {}

    /** One item of both runs. */
    public record Row(
            String code, String title, Side here, Side there, String delta, String p, String pHolm, String words) {}

    @PostConstruct
    void compare() {
        others = runs.organized().stream()
                .filter(run -> !run.id().equals(opened.run().id())
                        && run.subjectKind() == opened.run().subjectKind()
                        && run.subjectSlug().equals(opened.run().subjectSlug()))
                .toList();
        Optional<String> wanted = address.find("other");
        if (wanted.isPresent()) {
            other = organizedRuns.run(wanted.get());
            beside = evaluations.beside(opened.run().id(), other.id());
            here = new ComparisonView(beside.here(), request.getParameter("scale"), opened.locale());
            there = new ComparisonView(beside.there(), request.getParameter("scale"), opened.locale());
        }
    }

    public List<Choice> getChoices() {
        return others.stream()
                .map(run -> new Choice(
                        run.slug(), words(run), other != null && run.id().equals(other.id())))
                .toList();
    }

    /** What was chosen; null while nothing is. */
    public String getOther() {
        return other == null ? null : words(other);
    }

    private String words(Run run) {
        return run.title().in(opened.locale()) + "　"
                + Moments.inJapan(opened.locale()).dates(run.startsOn(), run.endsOn());
    }

    public boolean isShown() {
        return beside != null && beside.standing() == Standing.TOLD;
    }

    /** Why it is not shown; null when it is, or when nothing was chosen. */
    public String getRefusal() {
        return beside == null || isShown()
                ? null
                : here.wording().text("evaluation_beside." + beside.standing().name());
    }

    public List<Choice> getTabs() {
        return here.tabs().stream()
                .map(tab -> new Choice(tab.id(), tab.words(), tab.current()))
                .toList();
    }

    public String getOtherSlug() {
        return other.slug();
    }

    public boolean isKnowledge() {
        return here.knowledge();
    }

    public List<Row> getRows() {
        Map<String, ComparisonView.OverviewRow> ofOther = there.overview().stream()
                .collect(Collectors.toMap(ComparisonView.OverviewRow::code, Function.identity()));
        Map<String, UnpairedChange> changes =
                beside.changes().stream().collect(Collectors.toMap(UnpairedChange::item, Function.identity()));
        return here.overview().stream()
                .filter(row -> ofOther.containsKey(row.code()))
                .map(row -> row(row, ofOther.get(row.code()), changes.get(row.code())))
                .toList();
    }

    private Row row(ComparisonView.OverviewRow own, ComparisonView.OverviewRow others, UnpairedChange change) {
        boolean tested = change != null && change.change() != null;
        return new Row(
                own.code(),
                own.title(),
                side(own),
                side(others),
                tested ? Figures.effect(change.change().cliffsDelta()) : "–",
                tested ? Figures.bare(change.change().p()) : "–",
                tested ? Figures.bare(change.pHolm()) : "–",
                here.wording()
                        .text("evaluation_beside.say."
                                + (!tested
                                        ? "few"
                                        : change.pHolm() >= ComparisonWording.CHANCE ? "chance" : "unlikely")));
    }

    private Side side(ComparisonView.OverviewRow row) {
        return new Side(String.valueOf(row.pairs()), row.before() + " → " + row.after(), row.moves());
    }

    /** The versions of the questionnaires, the same in both runs. */
    public String getVersions() {
        return here.wording()
                .text(
                        "reporting_comparison.version",
                        beside.here().from().version(),
                        beside.here().to().version());
    }
}
