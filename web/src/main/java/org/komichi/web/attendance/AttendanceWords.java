package org.komichi.web.attendance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.komichi.attendance.Attendance;
import org.komichi.attendance.AttendanceDesk.Entry;
import org.komichi.attendance.AttendanceDesk.Line;
import org.komichi.attendance.AttendanceDesk.Table;
import org.komichi.web.frame.Language;
import org.komichi.web.frame.Moments;
import org.komichi.web.frame.Texts;
import org.komichi.workshop.WorkshopSession;
import org.komichi.workshop.WorkshopSummary;

/** Attendance in the reader's language: for the table, for one person and for the file alike. */
@RequestScoped
public class AttendanceWords {
    @Inject
    HttpServletRequest request;

    @Inject
    Language language;

    /** A meeting as a column or row names it. */
    public record Meeting(String id, String number, String day, String title, boolean required) {}

    /**
     * One person at one meeting.
     *
     * @param kind of {@code k:status}: done, wait, plain
     * @param words whether it counts
     * @param detail the times; empty when she did not come
     */
    public record Cell(Meeting meeting, String kind, String words, String detail) {}

    /** One person. */
    public record Row(
            String registration, String name, String station, List<Cell> cells, boolean completed, String standing) {}

    List<Meeting> meetings(WorkshopSummary summary) {
        Moments moments = moments(summary);
        return summary.sessions().stream()
                .map(session -> meeting(session, moments))
                .toList();
    }

    private Meeting meeting(WorkshopSession session, Moments moments) {
        return new Meeting(
                session.id().toString(),
                texts().format("attendance_desk.number", session.position()),
                moments.day(session.startsAt()),
                session.title().in(moments.reader()),
                session.required());
    }

    List<Row> rows(Table table) {
        return table.lines().stream().map(line -> row(table.summary(), line)).toList();
    }

    Row row(WorkshopSummary summary, Line line) {
        boolean named = line.person() != null && line.person().name() != null;
        return new Row(
                line.registration(),
                named ? line.person().name() : texts().getString("attendance_door.unnamed"),
                line.person() == null || line.person().organisation() == null
                        ? ""
                        : line.person().organisation(),
                summary.sessions().stream()
                        .map(session -> cell(summary, session, line))
                        .toList(),
                line.completed(),
                line.madeUp()
                        ? texts().getString("attendance_desk.guest")
                        : texts().format(
                                        line.completed() ? "attendance_desk.completed" : "attendance_desk.notCompleted",
                                        line.attended().size(),
                                        summary.workshop().sessionsNeeded()));
    }

    private Cell cell(WorkshopSummary summary, WorkshopSession session, Line line) {
        Meeting meeting = meeting(session, moments(summary));
        Entry entry = line.entries().get(session.id());
        if (entry == null) {
            boolean missed = line.expectedAt(session.id());
            return new Cell(
                    meeting,
                    "plain",
                    texts().getString(missed ? "attendance_desk.absent" : "attendance_desk.notChosen"),
                    "");
        }
        boolean counts = line.attended().contains(session.id());
        return new Cell(
                meeting,
                counts ? "done" : "wait",
                texts().getString(counts ? "attendance_desk.attended" : "attendance_desk.tooShort"),
                detail(entry, new MeetingClock(session.startsAt(), session.endsAt(), summary.zone())));
    }

    private String detail(Entry entry, MeetingClock clock) {
        if (entry.how() == Attendance.How.RECORDING) {
            return texts().getString(entry.madeUp() ? "attendance_desk.madeUp" : "attendance_desk.recording");
        }
        return Stream.of(
                        clock.text(entry.entered()) + "–" + clock.text(entry.left()),
                        texts().format("attendance_desk.minutes", entry.minutes()))
                .reduce((times, minutes) -> times + " " + minutes)
                .orElseThrow();
    }

    Moments moments(WorkshopSummary summary) {
        return new Moments(summary.zone(), language.of(request));
    }

    Texts texts() {
        return Texts.in(language.of(request));
    }
}
