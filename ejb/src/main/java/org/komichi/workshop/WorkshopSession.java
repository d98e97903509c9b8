package org.komichi.workshop;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.komichi.shared.Bilingual;
import org.komichi.shared.Identified;

/** One meeting of a workshop. */
@Entity
@Table(name = "workshop_session")
public class WorkshopSession extends Identified {
    @Column(name = "workshop_id")
    private long workshopId;

    private int position;

    @Embedded
    @AttributeOverride(name = "ja", column = @Column(name = "title_ja"))
    @AttributeOverride(name = "en", column = @Column(name = "title_en"))
    private Bilingual title;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    private boolean required;

    @Column(name = "break_minutes")
    private int breakMinutes;

    private Integer places;

    protected WorkshopSession() {}

    WorkshopSession(long workshopId, int position, WorkshopPlan.Session planned) {
        this.workshopId = workshopId;
        this.position = position;
        plan(planned);
    }

    /** Plans the meeting anew; its place in the order is given by {@link #move}. */
    void plan(WorkshopPlan.Session planned) {
        title = planned.title();
        startsAt = planned.startsAt();
        endsAt = planned.endsAt();
        required = planned.required();
        breakMinutes = planned.breakMinutes();
        places = planned.places();
    }

    void move(int place) {
        position = place;
    }

    WorkshopPlan.Session planned() {
        return new WorkshopPlan.Session(id(), title, startsAt, endsAt, required, breakMinutes, places);
    }

    public long workshopId() {
        return workshopId;
    }

    /** From 1, in the order of time. */
    public int position() {
        return position;
    }

    public Bilingual title() {
        return title;
    }

    public Instant startsAt() {
        return startsAt;
    }

    public Instant endsAt() {
        return endsAt;
    }

    public boolean required() {
        return required;
    }

    /** How many fit into its room; empty for as many as the workshop has seats. */
    public Optional<Integer> places() {
        return Optional.ofNullable(places);
    }

    /** Its whole minutes without the breaks; never less than 0. */
    public int minutes() {
        return Math.max(0, (int) Duration.between(startsAt, endsAt).toMinutes() - breakMinutes);
    }

    /** How many of its minutes are breaks. */
    public int breakMinutes() {
        return breakMinutes;
    }
}
