package org.komichi.web.attendance;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.komichi.attendance.Attendance;
import org.komichi.attendance.AttendanceDesk;
import org.komichi.attendance.AttendanceDesk.Entry;
import org.komichi.web.frame.Address;
import org.komichi.web.frame.FrameBean;
import org.komichi.web.identity.Going;
import org.komichi.workshop.WorkshopSession;
import org.komichi.workshop.WorkshopSummary;
import org.komichi.workshop.Workshops;

/**
 * {@code /organizer/workshops/{slug}/attendance/{registration}}: one person's meetings, how it came about, and with
 * {@code ?meeting=} the form that puts one of them right.
 */
@Named
@RequestScoped
public class AttendancePersonPage {
    /** What the organizer says about her at the meeting. */
    public enum Verdict {
        /** She was there, and the times decide. */
        TIMES,
        COUNTS,
        DOES_NOT_COUNT,
        RECORDING,
        ABSENT
    }

    @Inject
    Workshops workshops;

    @Inject
    AttendanceDesk desk;

    @Inject
    AttendanceWords words;

    @Inject
    Address address;

    @Inject
    FrameBean frame;

    @Inject
    Going going;

    private WorkshopSummary summary;
    private AttendanceDesk.Line line;
    private WorkshopSession meeting;
    private Verdict verdict = Verdict.TIMES;
    private String entered;
    private String left;
    private String reason;

    @PostConstruct
    void load() {
        summary = workshops.organized(address.text("slug"));
        line = desk.line(summary.workshop().slug(), address.text("registration"));
        meeting = address.find("meeting")
                .flatMap(id -> summary.sessions().stream()
                        .filter(session -> session.id().toString().equals(id))
                        .findFirst())
                .orElse(null);
        if (meeting != null) {
            fill(line.entries().get(meeting.id()));
        }
    }

    private void fill(Entry entry) {
        entered = clock().text(entry == null ? meeting.startsAt() : entry.entered());
        left = entry == null ? "" : clock().text(entry.left());
        if (entry != null && entry.how() == Attendance.How.RECORDING) {
            verdict = Verdict.RECORDING;
        } else if (entry != null && entry.judged() != null) {
            verdict = entry.judged() ? Verdict.COUNTS : Verdict.DOES_NOT_COUNT;
        }
    }

    /** Puts the meeting right and comes back to the list. */
    public void correct() throws IOException {
        boolean there = verdict != Verdict.ABSENT;
        desk.correct(
                summary.workshop().slug(),
                line.registration(),
                meeting.id(),
                there ? moment(entered).orElse(meeting.startsAt()) : null,
                there ? moment(left).orElse(null) : null,
                switch (verdict) {
                    case COUNTS -> Boolean.TRUE;
                    case DOES_NOT_COUNT -> Boolean.FALSE;
                    case TIMES, RECORDING, ABSENT -> null;
                },
                verdict == Verdict.RECORDING,
                reason);
        going.to(getHref() + "?done=corrected");
    }

    private Optional<Instant> moment(String time) {
        return Optional.ofNullable(time)
                .filter(text -> text.matches("([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?"))
                .map(LocalTime::parse)
                .map(clock()::at);
    }

    private MeetingClock clock() {
        return new MeetingClock(meeting.startsAt(), meeting.endsAt(), summary.zone());
    }

    public AttendanceWords.Row getRow() {
        return words.row(summary, line);
    }

    /** How it came about, in words, the latest first. */
    public List<String> getSteps() {
        var moments = words.moments(summary);
        return desk.steps(summary.workshop().slug(), line.registration()).reversed().stream()
                .map(step -> words.texts()
                        .format(
                                step.reason() == null ? "attendance_desk.step" : "attendance_desk.stepWithReason",
                                moments.dateAndTime(step.notedAt()),
                                number(step.session()),
                                words.texts().getString("attendance_desk.step." + step.what()),
                                moments.dateAndTime(step.at()),
                                step.notedBy() == null
                                        ? words.texts().getString("attendance_desk.nobody")
                                        : step.notedBy(),
                                step.reason()))
                .toList();
    }

    private String number(long session) {
        return summary.sessions().stream()
                .filter(each -> each.id() == session)
                .map(each -> words.texts().format("attendance_desk.number", each.position()))
                .findFirst()
                .orElse("");
    }

    public String getTitle() {
        return summary.workshop().title().in(frame.getLocale());
    }

    public String getList() {
        return "/organizer/workshops/" + summary.workshop().slug() + "/attendance";
    }

    public String getHref() {
        return getList() + "/" + line.registration();
    }

    /** The meeting that the form is about; null when none is asked for. */
    public AttendanceWords.Meeting getMeeting() {
        return meeting == null ? null : words.meetings(summary).get(meeting.position() - 1);
    }

    public Verdict getVerdict() {
        return verdict;
    }

    public void setVerdict(Verdict verdict) {
        this.verdict = verdict;
    }

    public Verdict[] getVerdicts() {
        return Verdict.values();
    }

    public String getEntered() {
        return entered;
    }

    public void setEntered(String entered) {
        this.entered = entered;
    }

    public String getLeft() {
        return left;
    }

    public void setLeft(String left) {
        this.left = left;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
