package org.komichi.web.attendance;

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
import org.komichi.attendance.AttendanceDesk;
import org.komichi.shared.BusinessRule;
import org.komichi.web.frame.Download;
import org.komichi.web.frame.SheetCsv;
import org.komichi.web.frame.Texts;

/** {@code /organizer/attendance/{slug}.csv}: the attendance of a workshop as a table, one line for each person. */
@WebServlet("/organizer/attendance/*")
public class AttendanceFile extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern ADDRESS = Pattern.compile("/([a-z0-9-]+)\\.csv");

    @Inject
    transient AttendanceDesk desk;

    @Inject
    transient AttendanceWords words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher address = ADDRESS.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!address.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] body;
        try {
            AttendanceDesk.Table table = desk.table(address.group(1));
            body = SheetCsv.of(heading(table), lines(table));
        } catch (BusinessRule rule) {
            response.sendError(rule.status() == 403 ? 403 : 404);
            return;
        }
        Download.send(response, Download.CSV, "komichi-" + address.group(1) + "-attendance.csv", body);
    }

    private List<String> heading(AttendanceDesk.Table table) {
        Texts texts = words.texts();
        List<String> heading = new ArrayList<>(
                List.of(texts.getString("attendance_desk.name"), texts.getString("attendance_desk.station")));
        words.meetings(table.summary()).forEach(meeting -> {
            heading.add(meeting.number() + " " + meeting.day());
            heading.add(texts.format("attendance_desk.timesOf", meeting.number()));
        });
        heading.add(texts.getString("attendance_desk.standing"));
        return heading;
    }

    private List<List<String>> lines(AttendanceDesk.Table table) {
        List<List<String>> lines = new ArrayList<>();
        for (AttendanceWords.Row row : words.rows(table)) {
            List<String> line = new ArrayList<>(List.of(row.name(), row.station()));
            row.cells().forEach(cell -> {
                line.add(cell.words());
                line.add(cell.detail());
            });
            line.add(row.standing());
            lines.add(line);
        }
        return lines;
    }
}
