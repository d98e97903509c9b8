package org.komichi.web.region;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.komichi.framework.CompetencyFramework.Outcome;
import org.komichi.region.StationCompetencies;
import org.komichi.region.StationMatrix;
import org.komichi.shared.NotFound;
import org.komichi.web.frame.Download;
import org.komichi.web.frame.Language;
import org.komichi.web.frame.SheetCsv;
import org.komichi.web.frame.SheetXlsx;
import org.komichi.web.frame.Texts;

/** {@code /my/station/competencies.csv} and {@code .xlsx}, {@code ?station=…}: everybody of a station who agreed, all outcomes. */
@WebServlet({"/my/station/competencies.csv", "/my/station/competencies.xlsx"})
public class StationLevelsFile extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient StationCompetencies competencies;

    @Inject
    transient Language language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale locale = language.of(request);
        StationMatrix matrix;
        try {
            matrix = competencies.of(station(request));
        } catch (NotFound e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        List<String> heading = heading(matrix, locale);
        List<List<String>> rows =
                matrix.rows().stream().map(row -> line(matrix, row, locale)).toList();
        if (request.getServletPath().endsWith(".csv")) {
            Download.send(response, Download.CSV, "komichi-station.csv", SheetCsv.of(heading, rows));
        } else {
            Download.send(response, SheetXlsx.TYPE, "komichi-station.xlsx", SheetXlsx.of(heading, rows));
        }
    }

    private static long station(HttpServletRequest request) {
        String asked = request.getParameter("station");
        if (asked == null || !asked.matches("[0-9]{1,18}")) {
            throw new NotFound();
        }
        return Long.parseLong(asked);
    }

    private static List<String> heading(StationMatrix matrix, Locale locale) {
        Texts texts = Texts.in(locale);
        List<String> heading = new ArrayList<>(
                List.of(texts.getString("region_station.name"), texts.getString("region_station.group")));
        for (Outcome outcome : matrix.framework().outcomes()) {
            heading.add(outcome.code() + " " + outcome.text().in(locale));
            heading.add(outcome.code() + " " + texts.getString("region_station.until"));
        }
        return heading;
    }

    private static List<String> line(StationMatrix matrix, StationMatrix.Row row, Locale locale) {
        List<String> line = new ArrayList<>();
        line.add(row.person().name() == null ? "" : row.person().name());
        line.add(row.group() == null ? "" : row.group().name().in(locale));
        for (Outcome outcome : matrix.framework().outcomes()) {
            line.add(String.valueOf(row.held(outcome.code()).level()));
            line.add(Objects.toString(row.held(outcome.code()).until(), ""));
        }
        return line;
    }
}
