package org.komichi.web.reporting;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.komichi.shared.Settings;
import org.komichi.survey.Division;
import org.komichi.survey.Evaluation;
import org.komichi.survey.Evaluations;
import org.komichi.survey.WaveKind;
import org.komichi.survey.WaveResponses;
import org.komichi.survey.comparison.Zeros;

/** {@code /organizer/runs/{slug}/comparison?scale=…&zeros=…}: what changed from before to after, one scale at a time. */
@Named
@RequestScoped
public class ReportingComparisonPage {
    @Inject
    HttpServletRequest request;

    @Inject
    OpenedRun opened;

    @Inject
    Evaluations evaluations;

    @Inject
    Settings settings;

    private Zeros zeros;
    private Evaluation evaluation;
    private List<Evaluation.Group> groups;
    private ComparisonView view;

    @PostConstruct
    void compare() {
        // An address that somebody mistyped shows the usual treatment, which the page names.
        zeros = Zeros.named(request.getParameter("zeros")).orElse(Zeros.DROPPED);
        evaluation = evaluations.compareRun(opened.run().id(), WaveKind.PRE, WaveKind.POST, zeros);
        view = new ComparisonView(evaluation, request.getParameter("scale"), opened.locale());
    }

    /** How the run was answered; always there, whatever else may be told. */
    public String getMeta() {
        WaveResponses before = evaluation.from();
        WaveResponses after = evaluation.to();
        return view.wording()
                .text(
                        "reporting_comparison.meta",
                        opened.getDates(),
                        before.invited(),
                        before.responses(),
                        Figures.percent(before.responses(), before.invited()),
                        after.responses(),
                        Figures.percent(after.responses(), after.invited()));
    }

    public boolean isDemo() {
        return settings.demo();
    }

    public boolean isPlanned() {
        return view.planned();
    }

    public boolean isShown() {
        return view.shown();
    }

    public boolean isStillOpen() {
        return view.stillOpen();
    }

    public boolean isNothing() {
        return evaluation.from().responses() == 0 && evaluation.to().responses() == 0;
    }

    public String getVersions() {
        return view.wording()
                .text(
                        "reporting_comparison.version",
                        evaluation.from().version(),
                        evaluation.to().version());
    }

    public List<ComparisonView.Tab> getTabs() {
        return view.tabs();
    }

    public String getScale() {
        return view.scale().id();
    }

    public String getOverviewTitle() {
        return view.overviewTitle();
    }

    public List<ComparisonView.OverviewRow> getOverview() {
        return view.overview();
    }

    /** The numbers along the axis. */
    public List<Dumbbell.Rule> getRules() {
        return view.axis().rules();
    }

    /** What before and after are in the overview: medians, or shares of right answers. */
    public boolean isKnowledge() {
        return view.knowledge();
    }

    /** What the numbers along the axis say, in one line. */
    public String getPoints() {
        return String.join("　", view.points());
    }

    /** The sum score; null when there is none. */
    public ScoreView getScore() {
        return view.score().orElse(null);
    }

    /** How pairs that did not move are treated, as the addresses of the page name it. */
    public String getZeros() {
        return zeros.key();
    }

    /** The other treatment. */
    public String getOtherZeros() {
        return (zeros == Zeros.DROPPED ? Zeros.PRATT : Zeros.DROPPED).key();
    }

    public List<ItemView> getItems() {
        return view.itemViews();
    }

    /** The groups of the breakdown that may be shown. */
    public List<ComparisonView.Group> getGroups() {
        return view.groups(groups());
    }

    /** Whether a group is hidden. */
    public boolean isSuppressed() {
        return groups().stream().anyMatch(Evaluation.Group::hidden);
    }

    /** Whether there is but one group: then there is nothing to break down. */
    public boolean isOneGroup() {
        return groups().size() == 1 && !isSuppressed();
    }

    private List<Evaluation.Group> groups() {
        if (groups == null) {
            groups = evaluations.breakDown(opened.run().id(), WaveKind.PRE, WaveKind.POST, zeros, Division.PROFESSION);
        }
        return groups;
    }
}
