package org.komichi.workshop;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.komichi.shared.Identified;

/**
 * Somebody wants to come to a workshop. She arrives once and keeps her place in the order; a seat is given to her, offered to
 * her, or she waits. What is over is kept as it was, and a new registration begins at the end of the line.
 */
@Entity
@Table(name = "workshop_registration")
public class Registration extends Identified {
    private String code;

    @Column(name = "workshop_id")
    private long workshopId;

    // Null when the time is over for which it is known.
    @Column(name = "person_id")
    private Long personId;

    // Repeats the person while the registration is active: the database admits it once for each workshop.
    @Column(name = "active_person")
    private Long activePerson;

    private String profession;

    @Column(name = "station_id")
    private Long stationId;

    @Enumerated(EnumType.STRING)
    private RegistrationStatus status;

    private Integer seat;

    private long arrival;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Column(name = "offer_until")
    private Instant offerUntil;

    private String reason;

    private String unmet = "";

    private String chosen;

    private String refusal;

    @Convert(converter = AnswersColumn.class)
    private List<Answer> answers = List.of();

    protected Registration() {}

    /** Somebody at the end of the line. */
    Registration(long workshopId, long personId, String profession, Long stationId, long arrival, Instant now) {
        this.code = UUID.randomUUID().toString();
        this.workshopId = workshopId;
        this.personId = personId;
        this.profession = profession;
        this.stationId = stationId;
        this.arrival = arrival;
        this.registeredAt = now;
        become(RegistrationStatus.WAITLISTED, null);
    }

    /** She answers the organizer's questions; what she said before does not count any more. */
    void answer(List<Answer> given) {
        answers = List.copyOf(given);
    }

    /**
     * The organizer decides about her; until then she holds no seat and stands in no line.
     *
     * @param failing the conditions that she does not meet
     * @param why in her words; may be null
     */
    void apply(List<Eligibility.Clause> failing, String why) {
        reason = why;
        unmet = failing.stream().map(clause -> clause.about().name()).distinct().collect(Collectors.joining(","));
        become(RegistrationStatus.PENDING_APPROVAL, null);
    }

    /** She comes to these meetings of a workshop where one chooses; what she chose before does not count any more. */
    void choose(SortedSet<Long> sessions) {
        chosen = sessions.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** A meeting is left out.
     * @return whether she still comes to one */
    boolean drop(long session) {
        SortedSet<Long> others = chosen();
        others.remove(session);
        choose(others);
        return !others.isEmpty();
    }

    /** The meetings that she chose; nothing where everybody comes to all. */
    public SortedSet<Long> chosen() {
        return sessions(chosen);
    }

    /** Meetings as they are stored: numbers with commas between them. */
    static SortedSet<Long> sessions(String stored) {
        return Stream.of(stored == null || stored.isEmpty() ? new String[0] : stored.split(","))
                .map(Long::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether she comes to a meeting, once she has a seat: the one answer to this question. */
    public boolean comesTo(long session) {
        return chosen == null || chosen().contains(session);
    }

    /** The organizer lets her in: she stands in line where she came.
     * @throws AlreadyDecided when nothing is to be decided */
    void approve() {
        mustBePending();
        become(RegistrationStatus.WAITLISTED, null);
    }

    /**
     * The organizer says no.
     *
     * @param why in the organizer's words, for the letter
     * @throws AlreadyDecided when nothing is to be decided
     * @throws RefusalReasonNeeded when nothing is said why
     */
    void refuse(String why) {
        mustBePending();
        if (why == null || why.isBlank()) {
            throw new RefusalReasonNeeded();
        }
        if (why.strip().length() > Application.LONGEST_REASON) {
            throw new ReasonTooLong(Application.LONGEST_REASON);
        }
        refusal = why.strip();
        become(RegistrationStatus.REFUSED, null);
    }

    private void mustBePending() {
        if (status != RegistrationStatus.PENDING_APPROVAL) {
            throw new AlreadyDecided();
        }
    }

    /** Her registration ends, and the seat with it goes to somebody else.
     * @return the seat */
    int handOn() {
        int handed = seat;
        become(RegistrationStatus.CANCELLED, null);
        return handed;
    }

    /** What she said is gone; that she registered stays. */
    void forgetWords() {
        answers = List.of();
        reason = null;
        refusal = null;
    }

    /** Whose it was is not known any more; how it stood stays, as one of a number. */
    void forgetPerson() {
        personId = null;
        activePerson = null;
        stationId = null;
        forgetWords();
    }

    /** She has the seat. */
    void confirm(int freeSeat) {
        become(RegistrationStatus.CONFIRMED, freeSeat);
    }

    /** The seat is kept for her until a moment. */
    void offer(int freeSeat, Instant until) {
        become(RegistrationStatus.OFFERED, freeSeat);
        offerUntil = until;
    }

    /** She takes the seat that was offered.
     * @throws OfferExpired when it was not, or too long ago */
    void accept(Instant now) {
        if (status != RegistrationStatus.OFFERED || !now.isBefore(offerUntil)) {
            throw new OfferExpired();
        }
        become(RegistrationStatus.CONFIRMED, seat);
    }

    /** The registration ends; its seat is free. */
    void cancel() {
        become(RegistrationStatus.CANCELLED, null);
    }

    /** The offer was not taken in time; its seat is free. */
    void expire() {
        become(RegistrationStatus.EXPIRED, null);
    }

    private void become(RegistrationStatus next, Integer nextSeat) {
        status = next;
        seat = nextSeat;
        activePerson = next.active() ? personId : null;
        if (next != RegistrationStatus.OFFERED) {
            offerUntil = null;
        }
    }

    /** What people and programs know it by. */
    public String code() {
        return code;
    }

    public long workshopId() {
        return workshopId;
    }

    /** 0 when it is not known any more. */
    public long personId() {
        return personId == null ? 0 : personId;
    }

    /** Code of the profession list as she registered; may be null. */
    public String profession() {
        return profession;
    }

    Long stationId() {
        return stationId;
    }

    /** Why she should come, in her words; null when she said nothing. */
    public String reason() {
        return reason;
    }

    /** What the conditions that she did not meet when she applied are about. */
    public List<Eligibility.About> unmet() {
        return Stream.of(unmet.split(","))
                .filter(name -> !name.isEmpty())
                .map(Eligibility.About::valueOf)
                .toList();
    }

    /** Why she was refused, in the organizer's words; null otherwise. */
    public String refusal() {
        return refusal;
    }

    /** What she answered, in the order of the questions. */
    public List<Answer> answers() {
        return answers;
    }

    public RegistrationStatus status() {
        return status;
    }

    /** Her place in the order of arrival, from 1. */
    public long arrival() {
        return arrival;
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    /** Until when an offered seat is kept; null otherwise. */
    public Instant offerUntil() {
        return offerUntil;
    }
}
