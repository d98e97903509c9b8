package org.komichi.portfolio;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.komichi.shared.Identified;

/** A level that somebody wants to reach by a day, and how. */
@Entity
@Table(name = "plan_goal")
class PlanGoal extends Identified {
    @Column(name = "person_id")
    private long personId;

    private String outcome;
    private int level;

    @Column(name = "by_day")
    private LocalDate day;

    private String words;

    @Column(name = "set_at")
    private Instant setAt;

    protected PlanGoal() {}

    PlanGoal(long personId, String outcome, int level) {
        this.personId = personId;
        this.outcome = outcome;
        this.level = level;
    }

    /** Sets the day and how; said again, the later word counts. */
    PlanGoal plan(LocalDate day, String how, Instant now) {
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

    boolean belongsTo(long person) {
        return personId == person;
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
