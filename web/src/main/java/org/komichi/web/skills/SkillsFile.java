package org.komichi.web.skills;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.komichi.shared.BusinessRule;
import org.komichi.skills.SkillsMatrix;
import org.komichi.web.frame.Download;
import org.komichi.web.frame.SheetCsv;
import org.komichi.web.frame.Texts;

/** {@code /organizer/stations/{slug}.csv}: who passed where, one line for each person. */
@WebServlet("/organizer/stations/*")
public class SkillsFile extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern ADDRESS = Pattern.compile("/([a-z0-9-]+)\\.csv");

    @Inject
    transient SkillsMatrix matrix;

    @Inject
    transient SkillsWords words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher address = ADDRESS.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!address.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] body;
        try {
            SkillsMatrix.Table table = matrix.of(address.group(1));
            body = SheetCsv.of(heading(table), lines(table));
        } catch (BusinessRule rule) {
            response.sendError(rule.status() == 403 ? 403 : 404);
            return;
        }
        Download.send(response, Download.CSV, "komichi-" + address.group(1) + "-stations.csv", body);
    }

    private List<String> heading(SkillsMatrix.Table table) {
        Texts texts = words.texts();
        List<String> heading = new ArrayList<>(
                List.of(texts.getString("attendance_desk.name"), texts.getString("attendance_desk.station")));
        table.stations().forEach(station -> heading.add(station.code() + " " + words.in(station.title())));
        return heading;
    }

    private List<List<String>> lines(SkillsMatrix.Table table) {
        return table.rows().stream().map(row -> line(table, row)).toList();
    }

    private List<String> line(SkillsMatrix.Table table, SkillsMatrix.Row row) {
        List<String> line = new ArrayList<>(List.of(words.name(row.learner()), SkillsWords.workplace(row.learner())));
        table.stations()
                .forEach(station ->
                        line.add(words.state(row.states().get(station.code())).words()));
        return line;
    }
}
