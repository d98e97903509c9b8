package org.komichi.visit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.komichi.shared.Identified;
import org.komichi.shared.Japan;

/**
 * A learner wants to come along. The host says yes and gives her a place, the learner confirms; either can call it off. Whoever
 * changes it has locked the offer; should the lock ever be forgotten, the database still gives each place once.
 */
@Entity
@Table(name = "visit_request")
class VisitRequest extends Identified {
    private static final Integer YES = 1;

    private String number;

    @Column(name = "slot_id")
    private long slotId;

    @Column(name = "learner_id")
    private long learnerId;

    private String message;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "agreed_on")
    private LocalDate agreedOn;

    // Null when she has none; a place is one row's only.
    private Integer seat;

    // Null when it is over: a learner has one request at a time for an offer.
    private Integer live = YES;

    @Column(name = "accepted_at")
    private Instant acceptedAt;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Column(name = "declined_at")
    private Instant declinedAt;

    @Column(name = "cancelled_at")
    private Instant cancelledAt;

    private String reason;

    @Column(name = "reminded_at")
    private Instant remindedAt;

    protected VisitRequest() {}

    VisitRequest(String number, VisitSlot slot, long learner, String message, Instant now) {
        this.number = number;
        this.slotId = slot.id();
        this.learnerId = learner;
        this.message = message;
        this.askedAt = now;
    }

    VisitRequestState state() {
        if (cancelledAt != null) {
            return VisitRequestState.CANCELLED;
        }
        if (declinedAt != null) {
            return VisitRequestState.DECLINED;
        }
        if (confirmedAt != null) {
            return VisitRequestState.CONFIRMED;
        }
        return acceptedAt != null ? VisitRequestState.ACCEPTED : VisitRequestState.ASKED;
    }

    private void mustBe(VisitRequestState state) {
        if (state() != state) {
            throw new VisitRequestChanged();
        }
    }

    /** The host says yes.
     * @param place from 1 */
    void accept(int place, LocalDate on, Instant now) {
        mustBe(VisitRequestState.ASKED);
        if (on == null) {
            throw new VisitDayNeeded();
        }
        if (on.isBefore(Japan.day(now))) {
            throw new VisitDayPast();
        }
        seat = place;
        agreedOn = on;
        acceptedAt = now;
    }

    /** The learner says yes, too. */
    void confirm(Instant now) {
        mustBe(VisitRequestState.ACCEPTED);
        confirmedAt = now;
    }

    void decline(String why, Instant now) {
        mustBe(VisitRequestState.ASKED);
        declinedAt = now;
        end(why);
    }

    /** One of them calls it off.
     * @throws VisitRequestChanged when it is over already */
    void cancel(String why, Instant now) {
        if (!live()) {
            throw new VisitRequestChanged();
        }
        cancelledAt = now;
        end(why);
    }

    private void end(String why) {
        reason = why;
        seat = null;
        live = null;
    }

    /** Both were reminded. */
    void reminded(Instant now) {
        remindedAt = now;
    }

    boolean reminded() {
        return remindedAt != null;
    }

    /** What she wrote is of no more use. */
    void forgetWords() {
        message = null;
        reason = null;
    }

    boolean live() {
        return live != null;
    }

    String number() {
        return number;
    }

    long slotId() {
        return slotId;
    }

    long learnerId() {
        return learnerId;
    }

    String message() {
        return message;
    }

    LocalDate agreedOn() {
        return agreedOn;
    }

    Integer seat() {
        return seat;
    }

    String reason() {
        return reason;
    }
}
