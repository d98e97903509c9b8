package org.komichi.workshop;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.komichi.run.Run;
import org.komichi.shared.Bilingual;
import org.komichi.shared.Identified;

/**
 * A workshop as it is announced: when one may register, how many seats there are, who may come. It is a draft until it is
 * published, and stays findable when it is cancelled, so that people learn about it. Whoever changes seats or registrations
 * locks this row first: two decisions about one workshop come one after the other, on however many servers.
 */
@Entity
@Table(name = "workshop")
public class Workshop extends Identified {
    /** How far it has come. */
    public enum State {
        DRAFT,
        PUBLISHED,
        CANCELLED
    }

    /** What kind of event it is. */
    public enum Kind {
        SINGLE_DAY,
        /** Several meetings taken as one. */
        SERIES,
        STUDY_GROUP,
        /** Stations where instructors look at what everybody does. */
        SKILLS,
        GROUP_WORK,
        /** For those who will teach others. */
        LEADER,
        GUIDANCE_VISIT,
        SYMPOSIUM
    }

    /** Where people meet. */
    public enum Format {
        ONSITE("会場", "On site"),
        ONLINE("オンライン", "Online"),
        HYBRID("会場とオンライン", "On site and online");

        private final transient Bilingual label;

        Format(String ja, String en) {
            label = new Bilingual(ja, en);
        }

        /** How pages and letters call it. */
        public Bilingual label() {
            return label;
        }
    }

    @Column(name = "run_id")
    private long runId;

    private String slug;

    @Enumerated(EnumType.STRING)
    private State state;

    @Enumerated(EnumType.STRING)
    private Format format;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Embedded
    @AttributeOverride(name = "ja", column = @Column(name = "title_ja"))
    @AttributeOverride(name = "en", column = @Column(name = "title_en"))
    private Bilingual title;

    @Embedded
    @AttributeOverride(name = "ja", column = @Column(name = "summary_ja"))
    @AttributeOverride(name = "en", column = @Column(name = "summary_en"))
    private Bilingual summary;

    @Embedded
    private Venue venue;

    private int seats;

    @Column(name = "planned_seats")
    private int plannedSeats;

    private Integer instructors;

    @Column(name = "learners_each")
    private Integer learnersEach;

    @Column(name = "station_limit")
    private Integer stationLimit;

    @Column(name = "offer_hours")
    private Integer offerHours;

    @Column(name = "opens_at")
    private Instant opensAt;

    @Column(name = "closes_at")
    private Instant closesAt;

    @Column(name = "cancel_until")
    private Instant cancelUntil;

    @Column(name = "sessions_needed")
    private int sessionsNeeded;

    @Convert(converter = EligibilityColumn.class)
    private Eligibility eligibility;

    @Convert(converter = ProgrammeColumn.class)
    private Programme programme;

    @Convert(converter = RegistrationTermsColumn.class)
    private RegistrationTerms terms;

    @Column(name = "cancel_reason")
    private String cancelReason;

    // Counts what organizers change. The row's version counts registrations too, and would make every form stale.
    private int edition;

    private long arrivals;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Workshop() {}

    Workshop(Run run, WorkshopPlan plan, Instant now) {
        runId = run.id();
        slug = run.slug();
        state = State.DRAFT;
        createdAt = now;
        announce(plan);
    }

    /** Changes what is announced; how many seats there are then is told by {@link #resize}. */
    void announce(WorkshopPlan plan) {
        title = Objects.requireNonNull(plan.title());
        summary = Objects.requireNonNull(plan.summary());
        format = plan.format();
        venue = plan.venue();
        plannedSeats = plan.seats();
        instructors = plan.instructors().there();
        learnersEach = plan.instructors().learnersEach();
        stationLimit = plan.stationLimit();
        offerHours = plan.offerHours();
        opensAt = plan.opensAt();
        closesAt = plan.closesAt();
        cancelUntil = plan.cancelUntil();
        sessionsNeeded = plan.sessionsNeeded();
        eligibility = plan.eligibility();
        kind = plan.kind();
        programme = plan.programme();
        terms = plan.terms();
        edition++;
    }

    /** From now on people see it.
     * @throws WorkshopIsCancelled when they were told that it does not take place */
    void publish() {
        mustTakePlace();
        state = State.PUBLISHED;
    }

    /** It does not take place.
     * @throws WordWhyNeeded when nothing is said why */
    void cancel(String reason) {
        if (reason == null || reason.isBlank()) {
            throw new WordWhyNeeded();
        }
        state = State.CANCELLED;
        cancelReason = reason.strip();
        edition++;
    }

    /** @throws OnlyDraftsAreDiscarded when people have seen it */
    void mustBeDraft() {
        if (state != State.DRAFT) {
            throw new OnlyDraftsAreDiscarded(title);
        }
    }

    void mustTakePlace() {
        if (state == State.CANCELLED) {
            throw new WorkshopIsCancelled(title);
        }
    }

    /** Another number of seats is wanted. */
    void plan(int wantedSeats) {
        plannedSeats = wantedSeats;
    }

    /** How many seats there are by now; never more than are planned. */
    void resize(int existing) {
        seats = existing;
    }

    /** Whether there is a seat for whoever comes next, past those who wait.
     * @param seated how many have one
     * @param waiting how many are in line */
    public boolean hasSeat(int seated, int waiting) {
        return seated < seats && (waiting == 0 || terms().choosing());
    }

    /** Whether people can register now; the closing moment is too late. */
    public boolean open(Instant now) {
        return state == State.PUBLISHED && !now.isBefore(opensAt) && now.isBefore(closesAt);
    }

    /** The number of the next person in the order of arrival; only under the lock. */
    long nextArrival() {
        arrivals++;
        return arrivals;
    }

    /** How long a freed seat is kept for the next in line; empty when she has it at once. */
    Optional<Duration> offer() {
        return Optional.ofNullable(offerHours).map(Duration::ofHours);
    }

    /** Whether people see it. */
    public boolean visible() {
        return state != State.DRAFT;
    }

    public long runId() {
        return runId;
    }

    public String slug() {
        return slug;
    }

    public State state() {
        return state;
    }

    public Format format() {
        return format;
    }

    public Bilingual title() {
        return title;
    }

    public Bilingual summary() {
        return summary;
    }

    public Venue venue() {
        return venue == null ? Venue.NONE : venue;
    }

    /** How many seats there are. */
    public int seats() {
        return seats;
    }

    /** How many seats the organizer planned; instructors and rooms may leave fewer. */
    public int plannedSeats() {
        return plannedSeats;
    }

    /** How many learners can be looked after. */
    public Instructors instructors() {
        return new Instructors(instructors, learnersEach);
    }

    /** How many of one station may be registered; empty for no limit. */
    public Optional<Integer> stationLimit() {
        return Optional.ofNullable(stationLimit);
    }

    public Instant opensAt() {
        return opensAt;
    }

    public Instant closesAt() {
        return closesAt;
    }

    /** Until when one can give the seat back by oneself. */
    public Instant cancelUntil() {
        return cancelUntil;
    }

    /** How many sessions one attends at least. */
    public int sessionsNeeded() {
        return sessionsNeeded;
    }

    public Eligibility eligibility() {
        return eligibility;
    }

    public Kind kind() {
        return kind;
    }

    public Programme programme() {
        return programme;
    }

    /** How one registers: what is asked, and whether a seat may be handed on. */
    public RegistrationTerms terms() {
        return terms;
    }

    /** Why it does not take place, in the organizer's words; null unless it was cancelled. */
    public String cancelReason() {
        return cancelReason;
    }

    /** How often organizers have changed it. */
    public int edition() {
        return edition;
    }

    /** The plan behind it. */
    WorkshopPlan planned(List<WorkshopPlan.Session> sessions, List<WorkshopPlan.Quota> quotas) {
        return new WorkshopPlan(
                title,
                summary,
                format,
                venue(),
                sessions,
                plannedSeats,
                quotas,
                stationLimit,
                offerHours,
                opensAt,
                closesAt,
                cancelUntil,
                sessionsNeeded,
                eligibility,
                kind,
                programme,
                terms,
                instructors());
    }
}
