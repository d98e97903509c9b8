package org.komichi.portfolio;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.komichi.shared.Identified;
import org.komichi.shared.Japan;

/** A level that somebody wants to reach by a day, and how. */
@Entity
@Table(name = "plan_goal")
class PlanGoal extends Identified {
    /** How many days before its day somebody is reminded. */
    static final int REMINDED_BEFORE = 7;

    @Column(name = "person_id")
    private long personId;

    private String outcome;
    private int level;

    @Column(name = "by_day")
    private LocalDate day;

    private String words;

    @Column(name = "set_at")
    private Instant setAt;

    @Column(name = "reminded_at")
    private Instant remindedAt;

    protected PlanGoal() {}

    PlanGoal(long personId, String outcome, int level) {
        this.personId = personId;
        this.outcome = outcome;
        this.level = level;
    }

    /** Sets the day and how; said again, the later word counts. */
    PlanGoal plan(LocalDate day, String how, Instant now) {
        if (!day.equals(this.day)) {
            remindedAt = null;
        }
        this.day = day;
        words = how;
        setAt = now;
        return this;
    }

    /** How far it is, with the level she has. */
    GoalState state(int now, LocalDate today) {
        if (now >= level) {
            return GoalState.REACHED;
        }
        return day.isBefore(today) ? GoalState.OVERDUE : GoalState.OPEN;
    }

    /**
     * Whether it is time to remind her: a week before its day; when she set it later than that, on the eve. Nobody is reminded on the
     * day on which she set it, and nobody twice.
     */
    boolean reminds(LocalDate today) {
        LocalDate setOn = Japan.day(setAt);
        LocalDate from =
                day.minusDays(REMINDED_BEFORE).isAfter(setOn) ? day.minusDays(REMINDED_BEFORE) : day.minusDays(1);
        return remindedAt == null && today.isAfter(setOn) && !today.isBefore(from) && !today.isAfter(day);
    }

    void reminded(Instant now) {
        remindedAt = now;
    }

    boolean belongsTo(long person) {
        return personId == person;
    }

    long personId() {
        return personId;
    }

    String outcome() {
        return outcome;
    }

    int level() {
        return level;
    }

    LocalDate by() {
        return day;
    }

    String words() {
        return words;
    }
}
