package org.komichi.web.reporting;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.komichi.course.Courses;
import org.komichi.print.Drawing;
import org.komichi.reporting.OrganizedRuns;
import org.komichi.run.Run;
import org.komichi.shared.BusinessRule;
import org.komichi.survey.DividedEvaluation;
import org.komichi.survey.Evaluation;
import org.komichi.survey.Evaluations;
import org.komichi.web.frame.Download;
import org.komichi.web.frame.Language;
import org.komichi.web.frame.Moments;

/**
 * The files of a comparison: {@code /organizer/runs/{slug}/comparison.csv} with the summary figures of every scale and
 * {@code comparison.svg?scale=…} or {@code .png} with the overview, or with {@code &item=…} the answers to one item. What the page may not show is in no file either.
 */
@WebServlet("/organizer/runs/*")
public class ComparisonFiles extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern ADDRESS = Pattern.compile("/([^/]+)/comparison\\.(csv|svg|png)");

    /** Sharp on a slide. */
    private static final int PIXELS_A_POINT = 2;

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
        ComparisonAddress wanted = ComparisonAddress.of(request);
        DividedEvaluation divided =
                evaluations.compareDivided(run.id(), wanted.from(), wanted.to(), wanted.zeros(), wanted.by());
        Evaluation evaluation = divided.evaluation();
        ComparisonView view = new ComparisonView(evaluation, wanted.scale(), locale, wanted.bars());
        if (!view.shown()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String name = "komichi-" + run.slug() + "-";
        if (kind.equals("csv")) {
            Download.send(
                    response, Download.CSV, name + "summary.csv", SummaryCsv.of(evaluation, divided.groups(), locale));
            return;
        }
        String item = request.getParameter("item");
        Optional<Drawing> drawing = drawing(view, item, run, locale);
        if (drawing.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean svg = kind.equals("svg");
        Download.send(
                response,
                svg ? "image/svg+xml; charset=UTF-8" : "image/png",
                name + (item == null ? view.scale().id() : item.toLowerCase(Locale.ROOT)) + "." + kind,
                svg
                        ? drawing.get().svg().getBytes(StandardCharsets.UTF_8)
                        : drawing.get().png(PIXELS_A_POINT));
    }

    /** The overview of the scale, or the answers to one of its items when enough gave any. */
    private Optional<Drawing> drawing(ComparisonView view, String item, Run run, Locale locale) {
        String title = courses.title(run).in(locale);
        String dates = Moments.inJapan(locale).dates(run.startsOn(), run.endsOn());
        return item == null
                ? Optional.of(OverviewDrawing.of(view, title, dates))
                : view.itemViews().stream()
                        .filter(one -> one.code().equals(item) && one.drawn())
                        .findFirst()
                        .map(one -> AnswersDrawing.of(view.scaleTitle(), List.of(one), view.wording(), title, dates));
    }
}
