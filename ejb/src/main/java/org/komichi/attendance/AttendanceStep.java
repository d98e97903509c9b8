package org.komichi.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.komichi.shared.Identified;

/** How an attendance came to stand as it does: one row for each scan and each correction, with what was true afterwards. */
@Entity
@Table(name = "attendance_step")
class AttendanceStep extends Identified {
    /** What was done. */
    enum What {
        ENTER,
        LEAVE,
        UNDO,
        CORRECT
    }

    // The number that the scanning phone gave it: the database admits it once.
    @Column(name = "scan_id")
    private String scanId;

    @Column(name = "workshop_id")
    private long workshopId;

    @Column(name = "session_id")
    private long sessionId;

    @Column(name = "person_id")
    private long personId;

    @Enumerated(EnumType.STRING)
    private What what;

    @Enumerated(EnumType.STRING)
    private Attendance.How how;

    private Instant at;

    @Column(name = "entered_at")
    private Instant enteredAt;

    @Column(name = "left_at")
    private Instant leftAt;

    private Boolean judged;

    private String reason;

    @Column(name = "noted_by")
    private Long notedBy;

    @Column(name = "noted_at")
    private Instant notedAt;

    protected AttendanceStep() {}

    AttendanceStep(Attendance after, What what, Instant at, String scanId, String reason, Long notedBy, Instant now) {
        this.scanId = scanId;
        this.workshopId = after.workshopId();
        this.sessionId = after.sessionId();
        this.personId = after.personId();
        this.what = what;
        this.how = after.how();
        this.at = at;
        this.enteredAt = after.enteredAt();
        this.leftAt = after.leftAt();
        this.judged = after.judged();
        this.reason = reason;
        this.notedBy = notedBy;
        this.notedAt = now;
    }

    String scanId() {
        return scanId;
    }

    long sessionId() {
        return sessionId;
    }

    long personId() {
        return personId;
    }

    What what() {
        return what;
    }

    Attendance.How how() {
        return how;
    }

    Instant at() {
        return at;
    }

    Instant enteredAt() {
        return enteredAt;
    }

    Instant leftAt() {
        return leftAt;
    }

    String reason() {
        return reason;
    }

    Long notedBy() {
        return notedBy;
    }

    Instant notedAt() {
        return notedAt;
    }
}
