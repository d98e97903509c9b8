package org.komichi.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.komichi.shared.Identified;

/**
 * What is true now about somebody at one meeting; one row for both, whoever scans how often. How it came about is told by the
 * {@link AttendanceStep}s. A row without an entry says that an entry was taken back.
 */
@Entity
@Table(name = "attendance")
public class Attendance extends Identified {
    /** How somebody was recognised. */
    public enum How {
        TICKET,
        NAME,
        WALK_IN,
        /** The organizer entered it afterwards. */
        MANUAL,
        /** Made up for, by a recording or, where the row says so, by the same meeting of a later run. */
        RECORDING
    }

    @Column(name = "workshop_id")
    private long workshopId;

    @Column(name = "session_id")
    private long sessionId;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "entered_at")
    private Instant enteredAt;

    @Column(name = "left_at")
    private Instant leftAt;

    @Enumerated(EnumType.STRING)
    private How how;

    private Boolean judged;

    // Only beside a time that makes up for the meeting.
    @Column(name = "made_up")
    private boolean madeUp;

    @Column(name = "noted_by")
    private Long notedBy;

    @Column(name = "settled_at")
    private Instant settledAt;

    @Column(name = "told_at")
    private Instant toldAt;

    protected Attendance() {}

    Attendance(long workshopId, long sessionId, long personId) {
        this.workshopId = workshopId;
        this.sessionId = sessionId;
        this.personId = personId;
    }

    /** She comes in, or comes back. Of two entries the earlier one counts. */
    void enter(Instant at, How by, Long who) {
        if (enteredAt == null || at.isBefore(enteredAt)) {
            enteredAt = at;
            how = by;
        }
        if (leftAt != null && !at.isBefore(leftAt)) {
            leftAt = null;
        }
        changedBy(who);
    }

    /** She goes before the end. */
    void leave(Instant at, Long who) {
        leftAt = at;
        changedBy(who);
    }

    /** Takes the last step back: the leaving if she left, otherwise the entry. */
    void undo(Long who) {
        if (leftAt != null) {
            leftAt = null;
        } else {
            enteredAt = null;
            how = null;
            judged = null;
        }
        changedBy(who);
    }

    /** What the organizer knows better.
     * @throws LeavesBeforeEntering when the times are the wrong way round */
    void correct(Instant entered, Instant left, Boolean judgement, How by, Long who) {
        if (entered != null && left != null && left.isBefore(entered)) {
            throw new LeavesBeforeEntering();
        }
        enteredAt = entered;
        leftAt = entered == null ? null : left;
        judged = entered == null ? null : judgement;
        how = entered == null ? null : by;
        changedBy(who);
    }

    /** She attended the same meeting of a later run, and thereby this one. */
    void makeUp(Instant starts, Instant ends, Long who) {
        correct(starts, ends, Boolean.TRUE, How.RECORDING, who);
        madeUp = true;
    }

    /** Whether it was made up for by the same meeting of a later run. */
    boolean madeUp() {
        return madeUp;
    }

    private void changedBy(Long who) {
        madeUp = false;
        notedBy = who;
        settledAt = null;
    }

    /** The meeting is over and what follows from this row was told. */
    void settle(Instant now) {
        settledAt = now;
    }

    /** The other rooms know that she attended: once, whatever is corrected later. */
    boolean tellOnce(Instant now) {
        boolean first = toldAt == null;
        toldAt = first ? now : toldAt;
        return first;
    }

    /** Whether the other rooms know that she attended. */
    boolean told() {
        return toldAt != null;
    }

    /** Whether she came, and is still here as far as anybody noted. */
    public boolean here() {
        return enteredAt != null && leftAt == null;
    }

    /** Whether she came. */
    public boolean came() {
        return enteredAt != null;
    }

    AttendanceRule.Presence presence() {
        return new AttendanceRule.Presence(enteredAt, leftAt, judged);
    }

    long workshopId() {
        return workshopId;
    }

    public long sessionId() {
        return sessionId;
    }

    public long personId() {
        return personId;
    }

    /** Null when she did not come. */
    public Instant enteredAt() {
        return enteredAt;
    }

    /** Null when she stayed to the end. */
    public Instant leftAt() {
        return leftAt;
    }

    /** Null when she did not come. */
    public How how() {
        return how;
    }

    /** What the organizer decided whatever the times; null when the times decide. */
    public Boolean judged() {
        return judged;
    }
}
