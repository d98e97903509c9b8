package org.komichi.web.acceptance;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.komichi.acceptance.AcceptanceBook;
import org.komichi.acceptance.AcceptanceBook.Line;
import org.komichi.reporting.OrganizedRuns;
import org.komichi.shared.BusinessRule;
import org.komichi.web.acceptance.AcceptanceWords.Station;
import org.komichi.web.frame.Download;
import org.komichi.web.frame.SheetCsv;

/**
 * The tables of {@code /organizer/acceptances/{slug}/}: {@code stations.csv} with everything told of the stations of a run, and
 * {@code list.csv} with what those agreed to that may be published.
 */
@WebServlet("/organizer/acceptances/*")
public class AcceptanceFiles extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern ADDRESS = Pattern.compile("/([a-z0-9-]+)/(stations|list)\\.csv");

    @Inject
    transient OrganizedRuns organizedRuns;

    @Inject
    transient AcceptanceBook book;

    @Inject
    transient AcceptanceWords words;

    private record Column(String key, Function<Station, String> value) {}

    private static final List<Column> PUBLISHED = List.of(
            new Column("station", Station::name),
            new Column("place", Station::place),
            new Column("conditions", Station::conditions),
            new Column("cover", Station::cover),
            new Column("on", Station::on));

    private static final List<Column> ALL = Stream.concat(
                    PUBLISHED.stream(),
                    Stream.of(
                            new Column("people", station -> String.valueOf(station.people())),
                            new Column("accepting", Station::status),
                            new Column("nurses", Station::nurses),
                            new Column("before", Station::before),
                            new Column("now", Station::now),
                            new Column("new", Station::fresh),
                            new Column("listed", Station::listed),
                            new Column("publishable", Station::publishable)))
            .toList();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher address = ADDRESS.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!address.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean all = address.group(2).equals("stations");
        List<Line> lines;
        try {
            lines = book.of(organizedRuns.run(address.group(1)).id());
        } catch (BusinessRule rule) {
            response.sendError(rule.status() == 403 ? 403 : 404);
            return;
        }
        List<Column> columns = all ? ALL : PUBLISHED;
        byte[] body = SheetCsv.of(
                columns.stream()
                        .map(column -> words.text("acceptance_run." + column.key()))
                        .toList(),
                lines.stream()
                        .filter(line -> all || line.toPublish())
                        .map(words::station)
                        .map(station -> columns.stream()
                                .map(column -> column.value().apply(station))
                                .toList())
                        .toList());
        Download.send(response, Download.CSV, "komichi-" + address.group(1) + "-" + address.group(2) + ".csv", body);
    }
}
