package org.komichi.web.attendance;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.ArrayList;
import java.util.List;
import org.komichi.attendance.AttendanceDesk;
import org.komichi.web.frame.CsvOfAWorkshop;
import org.komichi.web.frame.SheetCsv;
import org.komichi.web.frame.Texts;

/** {@code /organizer/attendance/{slug}.csv}: the attendance of a workshop as a table, one line for each person. */
@WebServlet("/organizer/attendance/*")
public class AttendanceFile extends CsvOfAWorkshop {
    private static final long serialVersionUID = 1L;

    @Inject
    transient AttendanceDesk desk;

    @Inject
    transient AttendanceWords words;

    /** Made by the container. */
    public AttendanceFile() {
        super("attendance");
    }

    @Override
    protected byte[] table(String slug) {
        AttendanceDesk.Table table = desk.table(slug);
        return SheetCsv.of(heading(table), lines(table));
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
