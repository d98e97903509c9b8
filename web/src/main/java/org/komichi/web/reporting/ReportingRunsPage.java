package org.komichi.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.komichi.reporting.OrganizedRuns;
import org.komichi.reporting.RunSummary;
import org.komichi.run.Run;
import org.komichi.run.Runs;
import org.komichi.web.frame.Language;
import org.komichi.web.frame.Texts;

/** {@code /organizer}: the runs of the organizer's teams. */
@Named
@RequestScoped
public class ReportingRunsPage {
    /** A run as one row says it. */
    public record Row(
            String href,
            String title,
            String dates,
            Run.State state,
            String kind,
            String participants,
            String before,
            String after,
            String certificates) {}

    @Inject
    HttpServletRequest request;

    @Inject
    OrganizedRuns organizedRuns;

    @Inject
    Runs runs;

    @Inject
    Language language;

    private List<Row> rows;

    public List<Row> getRows() {
        if (rows == null) {
            Locale locale = language.of(request);
            Texts texts = Texts.in(locale);
            rows = organizedRuns.all().stream()
                    .map(summary -> row(summary, locale, texts))
                    .toList();
        }
        return rows;
    }

    public boolean isMayPlan() {
        return !runs.teams().isEmpty();
    }

    private static Row row(RunSummary summary, Locale locale, Texts texts) {
        Run run = summary.run();
        boolean course = run.subjectKind() == Run.SubjectKind.COURSE;
        return new Row(
                "/organizer/runs/" + run.slug(),
                run.title().in(locale),
                OpenedRun.dates(run, locale),
                summary.state(),
                texts.getString("reporting.kind." + run.subjectKind()),
                texts.format("reporting_runs.people", summary.participants()),
                rate(summary.answeredBefore(), summary.participants(), texts),
                rate(summary.answeredAfter(), summary.participants(), texts),
                course
                        ? texts.format("reporting_runs.people", summary.certificates())
                        : texts.getString("reporting_runs.none"));
    }

    private static String rate(Integer answered, int participants, Texts texts) {
        return answered == null || participants == 0
                ? texts.getString("reporting_runs.none")
                : texts.format("reporting_runs.rate", answered, participants, Figures.percent(answered, participants));
    }
}
