package org.komichi.web.portfolio;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.komichi.competency.Competencies;
import org.komichi.framework.CompetencyFramework;
import org.komichi.portfolio.Goal;
import org.komichi.portfolio.Plan;
import org.komichi.shared.Japan;
import org.komichi.web.frame.Address;
import org.komichi.web.frame.Typed;
import org.komichi.web.identity.Going;

/** {@code /my/competencies/plan}: what I want to reach by when; {@code ?outcome=B3} begins with an outcome. */
@Named
@RequestScoped
public class PlanPage {
    private static final int HIGHEST = 5;
    private static final int USUAL_MONTHS = 3;

    @Inject
    Plan plan;

    @Inject
    Competencies competencies;

    @Inject
    PortfolioWords words;

    @Inject
    Address address;

    @Inject
    Going going;

    @Inject
    Clock clock;

    private CompetencyFramework framework;
    private List<Row> rows;
    private String outcome;
    private String level;
    private String by;
    private String how;

    /** Something to do. */
    public record Step(String href, String label) {}

    /** A goal in the reader's language. */
    public record Row(
            long id, String title, String now, String by, String words, String kind, String state, List<Step> steps) {
        public boolean isOverdue() {
            return kind.equals("check");
        }

        public boolean isReached() {
            return kind.equals("done");
        }
    }

    @PostConstruct
    void load() {
        framework = competencies.framework();
        rows = plan.mine().stream().map(this::row).toList();
        outcome = address.find("outcome").orElse(null);
        by = Japan.day(clock.instant()).plusMonths(USUAL_MONTHS).toString();
    }

    /** Sets a goal. */
    public void set() throws IOException {
        plan.set(
                outcome,
                Typed.number(level, 1, HIGHEST).orElse(0),
                Typed.day(by).orElse(null),
                how);
        going.to("/my/competencies/plan?done=set");
    }

    /** Gives a goal up. */
    public void drop(long id) throws IOException {
        plan.drop(id);
        going.to("/my/competencies/plan?done=dropped");
    }

    private Row row(Goal goal) {
        String kind = switch (goal.state()) {
            case REACHED -> "done";
            case OVERDUE -> "check";
            case OPEN -> "now";
        };
        return new Row(
                goal.id(),
                words.texts()
                        .format(
                                "portfolio_plan.goal",
                                goal.outcome(),
                                goal.text().in(words.locale()),
                                goal.level()),
                words.texts().format("portfolio_plan.now", goal.now()),
                words.texts().format("portfolio_page.until", words.moments().date(goal.by())),
                goal.words() == null ? "" : goal.words(),
                kind,
                words.texts().getString("portfolio_plan.state." + goal.state()),
                goal.steps().stream()
                        .map(step -> new Step(step.href(), step.label().in(words.locale())))
                        .toList());
    }

    public List<Row> getRows() {
        return rows;
    }

    /** Whether there is something left to reach. */
    public boolean isOpen() {
        return rows.stream().anyMatch(row -> !row.isReached());
    }

    public List<SelectItem> getOutcomes() {
        return framework.outcomes().stream()
                .map(one ->
                        new SelectItem(one.code(), one.code() + "　" + one.text().in(words.locale())))
                .toList();
    }

    public List<SelectItem> getLevels() {
        return IntStream.rangeClosed(1, HIGHEST)
                .mapToObj(number -> new SelectItem(
                        Integer.toString(number),
                        number + "　" + framework.level(number).name().in(words.locale())))
                .toList();
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    public String getLevel() {
        return level;
    }

    public void setLevel(String level) {
        this.level = level;
    }

    public String getBy() {
        return by;
    }

    public void setBy(String by) {
        this.by = by;
    }

    public String getHow() {
        return how;
    }

    public void setHow(String how) {
        this.how = how;
    }
}
