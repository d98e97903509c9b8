package org.komichi.web.reporting;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.komichi.course.Courses;
import org.komichi.reporting.OrganizedRuns;
import org.komichi.run.Run;
import org.komichi.shared.BusinessRule;
import org.komichi.survey.Evaluation;
import org.komichi.survey.Evaluations;
import org.komichi.survey.WaveKind;
import org.komichi.survey.comparison.Zeros;
import org.komichi.web.frame.Download;
import org.komichi.web.frame.Language;
import org.komichi.web.frame.Moments;

/**
 * The files of a comparison: {@code /organizer/runs/{slug}/comparison.csv} with the summary figures of every scale and
 * {@code comparison.svg?scale=…} with the overview. What the page may not show is in no file either.
 */
@WebServlet("/organizer/runs/*")
public class ComparisonFiles extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern ADDRESS = Pattern.compile("/([^/]+)/comparison\\.(csv|svg)");

    @Inject
    transient OrganizedRuns organizedRuns;

    @Inject
    transient Courses courses;

    @Inject
    transient Evaluations evaluations;

    @Inject
    transient Language language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher address = ADDRESS.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!address.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            send(address.group(1), address.group(2), request, response);
        } catch (BusinessRule rule) {
            response.sendError(rule.status() == 403 ? 403 : 404);
        }
    }

    private void send(String slug, String kind, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Locale locale = language.of(request);
        Run run = organizedRuns.run(slug);
        Evaluation evaluation = evaluations.compareRun(
                run.id(),
                WaveKind.PRE,
                WaveKind.POST,
                Zeros.named(request.getParameter("zeros")).orElse(Zeros.DROPPED));
        ComparisonView view = new ComparisonView(evaluation, request.getParameter("scale"), locale);
        if (!view.shown()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean table = kind.equals("csv");
        String name = "komichi-" + run.slug() + "-"
                + (table ? "summary" : view.scale().id()) + "." + kind;
        byte[] body = table
                ? SummaryCsv.of(evaluation, locale)
                : OverviewDrawing.of(
                                view,
                                courses.title(run).in(locale),
                                Moments.inJapan(locale).dates(run.startsOn(), run.endsOn()))
                        .getBytes(StandardCharsets.UTF_8);
        Download.send(response, table ? Download.CSV : "image/svg+xml; charset=UTF-8", name, body);
    }
}
