package org.komichi.web.report;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.komichi.identity.Place;
import org.komichi.identity.Places;
import org.komichi.identity.Professions;
import org.komichi.report.Report;
import org.komichi.report.ReportPress;
import org.komichi.report.RunFacts;
import org.komichi.report.RunReports;
import org.komichi.shared.BusinessRule;
import org.komichi.shared.Settings;
import org.komichi.survey.Evaluations;
import org.komichi.survey.Tallies;
import org.komichi.survey.Waves;
import org.komichi.theme.Themes;
import org.komichi.web.frame.Download;
import org.komichi.web.frame.Language;
import org.komichi.web.reporting.ComparisonAddress;

/**
 * {@code /organizer/reports/{slug}/report.docx} and {@code .pdf}: the report of a run, in the language of the reader;
 * {@code ?from=…&to=…} for two other moments than before and after.
 */
@WebServlet("/organizer/reports/*")
public class ReportFiles extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern ADDRESS = Pattern.compile("/([^/]+)/report\\.(docx|pdf)");

    @Inject
    transient RunReports reports;

    @Inject
    transient Evaluations evaluations;

    @Inject
    transient Tallies tallies;

    @Inject
    transient Waves waves;

    @Inject
    transient Themes themes;

    @Inject
    transient ReportPress press;

    @Inject
    transient Professions professions;

    @Inject
    transient Places places;

    @Inject
    transient Settings settings;

    @Inject
    transient Language language;

    @Inject
    transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher address = ADDRESS.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!address.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            Locale locale = language.of(request);
            ComparisonAddress wanted = ComparisonAddress.of(request);
            Report report = written(address.group(1), locale, wanted);
            boolean document = address.group(2).equals("docx");
            Download.send(
                    response,
                    document ? ReportPress.DOCUMENT_TYPE : "application/pdf",
                    "komichi-" + address.group(1) + "-report" + wanted.fileMark() + "-" + locale.getLanguage() + "."
                            + address.group(2),
                    document ? press.document(report) : press.pdf(report));
        } catch (BusinessRule rule) {
            response.sendError(rule.status() == 403 || rule.status() == 503 ? rule.status() : 404);
        }
    }

    private Report written(String slug, Locale locale, ComparisonAddress wanted) {
        RunFacts facts = reports.facts(slug);
        long run = facts.run().id();
        Told told = new Told(
                facts,
                evaluations.compareRun(run, wanted.from(), wanted.to()),
                tallies.of(run),
                waves.figures(run),
                themes.of(run),
                LocalDate.now(clock.withZone(facts.run().zone())),
                settings.demo(),
                locale);
        return new RunReport(
                        told,
                        code -> professions
                                .find(code)
                                .map(one -> one.label().in(locale))
                                .orElse(code),
                        code -> places.prefecture(code).map(Place::name).orElse(code))
                .write();
    }
}
