package org.komichi.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.komichi.shared.Identified;
import org.komichi.shared.RequestNumber;

/**
 * One message to one person. It waits until it is sent; after a refusal it waits longer each time and gives up in the end.
 * A message whose link lets somebody in loses its text as soon as it is sent.
 */
@Entity
@Table(name = "outbox_message")
public class Message extends Identified {
    /** Where a message stands. */
    public enum State {
        QUEUED,
        SENT,
        FAILED
    }

    /** After so many failures nobody tries any more by itself. */
    static final int MOST_ATTEMPTS = 10;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    private static final Duration LONGEST_WAIT = Duration.ofDays(3);
    private static final Duration NEXT_LOOK = Duration.ofMinutes(1);

    @Column(name = "person_id")
    private Long personId;

    private String recipient;
    private String template;
    private String locale;
    private String subject;
    private String body;

    @Column(name = "calendar_of")
    private String calendarOf;

    private String unsubscribe;

    @Enumerated(EnumType.STRING)
    private State state;

    private int attempts;

    @Column(name = "not_before")
    private Instant notBefore;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    private String request;

    protected Message() {}

    Message(Long personId, String recipient, String template, String locale, Letter letter, Instant now) {
        this.personId = personId;
        this.recipient = Objects.requireNonNull(recipient);
        this.template = Objects.requireNonNull(template);
        this.locale = locale;
        this.subject = letter.subject();
        this.body = letter.body();
        this.state = State.QUEUED;
        this.notBefore = now;
        this.createdAt = now;
        this.request = RequestNumber.current().orElse(null);
    }

    /** The calendar of a workshop goes with it. */
    Message with(String workshopSlug) {
        calendarOf = workshopSlug;
        return this;
    }

    /** Whoever gets it can stop letters of its kind there. */
    Message stoppedAt(String address) {
        unsubscribe = address;
        return this;
    }

    void sent(Instant now, boolean secret) {
        attempts++;
        state = State.SENT;
        sentAt = now;
        if (secret) {
            body = null;
        }
    }

    /** The mail server did not answer: that is no fault of this letter, and it waits for days before it gives up. */
    void waits(Instant now) {
        if (createdAt.plus(LONGEST_WAIT).isBefore(now)) {
            state = State.FAILED;
        } else {
            notBefore = now.plus(NEXT_LOOK);
        }
    }

    void failed(Instant now) {
        attempts++;
        if (attempts >= MOST_ATTEMPTS) {
            state = State.FAILED;
        } else {
            Duration pause = FIRST_PAUSE.multipliedBy(1L << (attempts - 1));
            notBefore = now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
        }
    }

    /** Tries again from the beginning.
     * @throws MessageTextGone when there is nothing left to send */
    void sendAgain(Instant now) {
        if (body == null) {
            throw new MessageTextGone();
        }
        state = State.QUEUED;
        attempts = 0;
        notBefore = now;
        sentAt = null;
    }

    Long personId() {
        return personId;
    }

    String recipient() {
        return recipient;
    }

    String template() {
        return template;
    }

    String subject() {
        return subject;
    }

    String body() {
        return body;
    }

    String locale() {
        return locale;
    }

    /** The address of the workshop whose calendar goes with it; null for none. */
    String calendarOf() {
        return calendarOf;
    }

    /** Number of the request that it was written in; null when a person cannot have seen one. */
    String request() {
        return request;
    }

    /** The complete address by which letters of its kind are stopped; null for a necessary letter. */
    String unsubscribe() {
        return unsubscribe;
    }

    State state() {
        return state;
    }

    int attempts() {
        return attempts;
    }

    Instant notBefore() {
        return notBefore;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant sentAt() {
        return sentAt;
    }
}
