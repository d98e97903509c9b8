package org.komichi.survey;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.komichi.shared.Identified;

/** That somebody took the answers of a run away as rows, and why. */
@Entity
@Table(name = "survey_rows_taken")
public class RowsTaken extends Identified {
    /** Rows of fewer people are taken with a reason only. */
    public static final int FEWEST_WITHOUT_REASON = 10;

    /** The longest reason. */
    static final int LONGEST_REASON = 300;

    @Column(name = "run_id")
    private long runId;

    @Column(name = "taken_by")
    private long takenBy;

    @Column(name = "taken_at")
    private Instant takenAt;

    private String form;
    private int people;
    private String reason;

    protected RowsTaken() {}

    /**
     * @param form in which they were taken, such as {@code xlsx}
     * @throws RowsReasonNeeded when there are few people and no reason, or the reason is too long
     */
    RowsTaken(long runId, long takenBy, Instant takenAt, String form, int people, String reason) {
        String plain = reason == null ? "" : reason.strip();
        if (plain.length() > LONGEST_REASON || plain.isEmpty() && few(people)) {
            throw new RowsReasonNeeded();
        }
        this.runId = runId;
        this.takenBy = takenBy;
        this.takenAt = takenAt;
        this.form = form;
        this.people = people;
        this.reason = plain;
    }

    /** Whether rows of so many people need a reason, and tell nothing about them but their answers. */
    public static boolean few(int people) {
        return people < FEWEST_WITHOUT_REASON;
    }

    public Instant takenAt() {
        return takenAt;
    }

    public String form() {
        return form;
    }

    public int people() {
        return people;
    }

    /** Empty when none was needed and none was given. */
    public String reason() {
        return reason;
    }
}
