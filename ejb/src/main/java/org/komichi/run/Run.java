package org.komichi.run;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.komichi.shared.Bilingual;
import org.komichi.shared.Identified;

/**
 * One holding (開催) of a course or workshop. It belongs to one organizing team; everything that people do in a course is
 * bound to a run, so that two runs of the same course are never mixed.
 */
@Entity
@Table(name = "run")
public class Run extends Identified {
    /** What is held. */
    public enum SubjectKind {
        COURSE,
        WORKSHOP
    }

    /** Who lets people in. */
    public enum Joining {
        /** Anybody with an account, between the first and the last day. */
        OPEN,
        BY_ORGANIZER
    }

    /** Where a run stands on a day. */
    public enum State {
        PLANNED,
        GOING_ON,
        FINISHED
    }

    private String slug;

    @Enumerated(EnumType.STRING)
    @Column(name = "subject_kind")
    private SubjectKind subjectKind;

    @Column(name = "subject_slug")
    private String subjectSlug;

    @Embedded
    @AttributeOverride(name = "ja", column = @Column(name = "title_ja"))
    @AttributeOverride(name = "en", column = @Column(name = "title_en"))
    private Bilingual title;

    @Column(name = "organisation_id")
    private long organisationId;

    private String zone;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    @Enumerated(EnumType.STRING)
    private Joining joining;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Run() {}

    /** @throws RunEndsBeforeItStarts when the days are the wrong way round */
    public Run(
            String slug,
            SubjectKind subjectKind,
            String subjectSlug,
            Bilingual title,
            long organisationId,
            ZoneId zone,
            LocalDate startsOn,
            LocalDate endsOn,
            Joining joining,
            Instant now) {
        this.slug = Objects.requireNonNull(slug);
        this.subjectKind = Objects.requireNonNull(subjectKind);
        this.subjectSlug = Objects.requireNonNull(subjectSlug);
        this.organisationId = organisationId;
        this.zone = zone.getId();
        this.createdAt = now;
        announce(title, startsOn, endsOn, joining);
    }

    /** Changes what is announced. */
    public void announce(Bilingual newTitle, LocalDate firstDay, LocalDate lastDay, Joining whoLetsIn) {
        if (lastDay.isBefore(firstDay)) {
            throw new RunEndsBeforeItStarts();
        }
        title = Objects.requireNonNull(newTitle);
        startsOn = firstDay;
        endsOn = lastDay;
        joining = Objects.requireNonNull(whoLetsIn);
    }

    /** Where it stands now; the last day counts whole, in the run's own zone. */
    public State state(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone());
        if (today.isBefore(startsOn)) {
            return State.PLANNED;
        }
        return today.isAfter(endsOn) ? State.FINISHED : State.GOING_ON;
    }

    /** Whether anybody may join by herself now. */
    public boolean openToJoin(Instant now) {
        return joining == Joining.OPEN && state(now) == State.GOING_ON;
    }

    /** When the run opens. */
    public Instant opensAt() {
        return startsOn.atStartOfDay(zone()).toInstant();
    }

    /** When the run is over: the end of its last day. */
    public Instant closesAt() {
        return endsOn.plusDays(1).atStartOfDay(zone()).toInstant();
    }

    public String slug() {
        return slug;
    }

    public SubjectKind subjectKind() {
        return subjectKind;
    }

    public String subjectSlug() {
        return subjectSlug;
    }

    public Bilingual title() {
        return title;
    }

    public long organisationId() {
        return organisationId;
    }

    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    public LocalDate endsOn() {
        return endsOn;
    }

    public Joining joining() {
        return joining;
    }
}
