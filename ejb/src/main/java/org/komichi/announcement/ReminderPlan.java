package org.komichi.announcement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.komichi.shared.Identified;

/** How many days before each meeting of a workshop those who have a seat are reminded of it. */
@Entity
@Table(name = "reminder_plan")
public class ReminderPlan extends Identified {
    /** As long as the organizer says nothing else. */
    public static final int USUAL_DAYS = 3;

    /** The earliest. */
    public static final int MOST_DAYS = 14;

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final Duration AT_THE_LATEST = Duration.ofHours(2);

    @Column(name = "workshop_id")
    private long workshopId;

    @Column(name = "days_before")
    private Integer daysBefore;

    protected ReminderPlan() {}

    /** What holds until the organizer decides otherwise. */
    ReminderPlan(long workshopId) {
        this.workshopId = workshopId;
        this.daysBefore = USUAL_DAYS;
    }

    /** Decides otherwise.
     * @param days 0 to 14; null for no reminder
     * @throws IllegalArgumentException when it is none of these */
    void choose(Integer days) {
        if (days != null && (days < 0 || days > MOST_DAYS)) {
            throw new IllegalArgumentException("Days before a meeting: " + days);
        }
        daysBefore = days;
    }

    /** Null for no reminder. */
    Integer daysBefore() {
        return daysBefore;
    }

    /** From when on the reminder of a meeting goes out: the morning of that day, two hours before it begins at the latest.
     * Empty when nobody is reminded. */
    Optional<Instant> momentFor(Instant startsAt, ZoneId zone) {
        if (daysBefore == null) {
            return Optional.empty();
        }
        ZonedDateTime morning = startsAt.atZone(zone).minusDays(daysBefore).with(MORNING);
        Instant latest = startsAt.minus(AT_THE_LATEST);
        return Optional.of(morning.toInstant().isBefore(latest) ? morning.toInstant() : latest);
    }
}
