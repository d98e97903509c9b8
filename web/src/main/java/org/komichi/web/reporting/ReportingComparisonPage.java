package org.komichi.web.reporting;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.komichi.shared.Settings;
import org.komichi.survey.DividedEvaluation;
import org.komichi.survey.Division;
import org.komichi.survey.Evaluation;
import org.komichi.survey.Evaluations;
import org.komichi.survey.WaveResponses;
import org.komichi.survey.comparison.Zeros;

/** {@code /organizer/runs/{slug}/comparison?scale=…&from=…&to=…&by=…}: what changed between two moments, one scale at a time. */
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

    private ComparisonAddress here;
    private DividedEvaluation divided;
    private Evaluation evaluation;
    private ComparisonView view;
    private MomentWords moments;

    /** All that the comparison shown depends on. */
    public record Shown(Object state, String base, ComparisonAddress here) {}

    /** Something else that can be looked at, and where. */
    public record Choice(String words, String query, boolean current) {}

    @PostConstruct
    void compare() {
        here = ComparisonAddress.of(request);
        divided = evaluations.compareDivided(opened.run().id(), here.from(), here.to(), here.zeros(), here.by());
        opened.has(divided.waves());
        evaluation = divided.evaluation();
        view = new ComparisonView(evaluation, here.scale(), opened.locale(), here.bars());
        moments = new MomentWords(opened.locale());
    }

    /** Called before the page is drawn, so that a run that is not there answers 404. */
    public void open() {
        // Reading it is all there is to do.
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

    /** What tells what is shown here from anything else; null as long as answers are coming in. */
    public Shown getShownHere() {
        return divided.state() == null ? null : new Shown(divided.state(), opened.getBase(), here);
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

    /** The scales. */
    public List<Choice> getTabs() {
        return view.tabs().stream()
                .map(tab -> new Choice(tab.words(), here.ofScale(tab.id()).query(), tab.current()))
                .toList();
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

    /** What is looked at, as the addresses of the page and its files name it. */
    public ComparisonAddress getHere() {
        return here;
    }

    /** How pairs that did not move are treated. */
    public String getZeros() {
        return here.zeros().key();
    }

    /** The other treatment. */
    public Choice getOtherZeros() {
        Zeros other = here.zeros() == Zeros.DROPPED ? Zeros.PRATT : Zeros.DROPPED;
        return new Choice(
                view.wording().text("reporting_comparison.zerosTo." + other.key()),
                here.treating(other).query(),
                false);
    }

    /** The other way to draw what was answered. */
    public Choice getOtherBars() {
        ComparisonAddress other = here.otherBars();
        return new Choice(
                view.wording().text("evaluation_bars.to." + other.bars().key()), other.query(), false);
    }

    /** The moments the run has, when there is something to choose. */
    public List<MomentWords.Moment> getMoments() {
        return moments.choices(divided.waves());
    }

    /** What is compared. */
    public String getTitle() {
        return view.wording().text(here.usual() ? "reporting_comparison.title" : "evaluation_pair.title");
    }

    public String getFrom() {
        return here.from().name();
    }

    public String getTo() {
        return here.to().name();
    }

    public String getBefore() {
        return view.wording().before();
    }

    public String getAfter() {
        return view.wording().after();
    }

    /** By what the results may be divided. */
    public List<Choice> getDivisions() {
        return Arrays.stream(Division.values())
                .filter(divided.divisions()::contains)
                .map(division -> new Choice(
                        words(division), here.dividedBy(division).query() + "#breakdown", division == here.by()))
                .toList();
    }

    /** By what they are divided. */
    public String getDivision() {
        return words(here.by());
    }

    private String words(Division division) {
        return view.wording().text("evaluation_division." + division.name());
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
        return divided.groups();
    }
}
