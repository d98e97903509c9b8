package org.komichi.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.komichi.reporting.OrganizedRuns;
import org.komichi.reporting.RunSummary;
import org.komichi.run.Run;
import org.komichi.run.Runs;
import org.komichi.web.frame.AddressedRows;
import org.komichi.web.frame.Language;
import org.komichi.web.frame.Moments;
import org.komichi.web.frame.Texts;

/** {@code /organizer}: the runs of the organizer's teams. */
@Named
@RequestScoped
public class ReportingRunsPage {
    /** A run as one row says it. */
    public record Row(
            String href,
            String title,
            LocalDate startsOn,
            String dates,
            Run.State state,
            String kind,
            int people,
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

    private AddressedRows<Row> rows;

    public AddressedRows<Row> getRows() {
        if (rows == null) {
            Locale locale = language.of(request);
            Texts texts = Texts.in(locale);
            List<Row> all = organizedRuns.all().stream()
                    .map(summary -> row(summary, locale, texts))
                    .toList();
            rows = AddressedRows.of(
                    "/organizer",
                    AddressedRows.SIZE,
                    all,
                    Map.of(
                            "title", Comparator.comparing(Row::title, Collator.getInstance(locale)),
                            "dates", Comparator.comparing(Row::startsOn),
                            "participants", Comparator.comparing(Row::people)));
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
                summary.title().in(locale),
                run.startsOn(),
                Moments.inJapan(locale).dates(run.startsOn(), run.endsOn()),
                summary.state(),
                texts.getString("reporting.kind." + run.subjectKind()),
                summary.participants(),
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
