package org.komichi.web.attendance;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.komichi.attendance.AttendanceDesk;
import org.komichi.attendance.CurriculumCodes;
import org.komichi.attendance.NoCurriculumCode;
import org.komichi.web.frame.Address;
import org.komichi.web.frame.FrameBean;

/** {@code /organizer/workshops/{slug}/attendance}: who was at which meeting, and who completed. */
@Named
@RequestScoped
public class AttendanceDeskPage {
    @Inject
    AttendanceDesk desk;

    @Inject
    AttendanceWords words;

    @Inject
    Address address;

    @Inject
    FrameBean frame;

    private AttendanceDesk.Table table;
    private List<AttendanceWords.Row> rows;

    @PostConstruct
    void load() {
        table = desk.table(address.text("slug"));
        rows = words.rows(table);
    }

    public String getTitle() {
        return table.summary().workshop().title().in(frame.getLocale());
    }

    public String getSlug() {
        return table.summary().workshop().slug();
    }

    public String getBase() {
        return "/organizer/workshops/" + getSlug();
    }

    public List<AttendanceWords.Meeting> getMeetings() {
        return words.meetings(table.summary());
    }

    public List<AttendanceWords.Row> getRows() {
        return rows;
    }

    /** The curriculum codes that were typed, when they could not be read. */
    public String getCodes() {
        return address.find("codes").orElse("");
    }

    /** What is wrong with them, in the reader's words; empty when nothing is. */
    public String getCodesFault() {
        try {
            CurriculumCodes.read(getCodes());
            return "";
        } catch (NoCurriculumCode noCode) {
            return words.texts().getString("rule.no-curriculum-code");
        }
    }

    public int getNeeded() {
        return table.summary().workshop().sessionsNeeded();
    }

    public long getCompleted() {
        return rows.stream().filter(AttendanceWords.Row::completed).count();
    }
}
