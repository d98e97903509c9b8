package org.komichi.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.komichi.shared.Identified;

/** Somebody is signed in on some device. When the row is gone the session is over, on every server. */
@Entity
@Table(name = "open_session")
class OpenSession extends Identified {
    /** However busy she is: after this she signs in anew. */
    static final Duration LONGEST = Duration.ofHours(12);
    /** Without a request it is over after two hours (web.xml); use is noted less often than it happens. */
    static final Duration QUIET = Duration.ofMinutes(130);
    /** So often at most is it noted that she is there: enough to recognise a device, too little to follow her. */
    static final Duration NOTED_EVERY = Duration.ofMinutes(10);

    @Column(name = "person_id")
    private long personId;

    private int stamp;

    @Enumerated(EnumType.STRING)
    private Browser browser;

    @Enumerated(EnumType.STRING)
    private Device device;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "used_at")
    private Instant usedAt;

    protected OpenSession() {}

    OpenSession(long personId, int stamp, String userAgent, Instant now) {
        this.personId = personId;
        this.stamp = stamp;
        this.browser = Browser.of(userAgent);
        this.device = Device.of(userAgent);
        this.openedAt = now;
        this.usedAt = now;
    }

    /** The account changed at its owner's own wish, and this session goes on. */
    void goOn(int newStamp) {
        stamp = newStamp;
    }

    SessionSummary summary() {
        return new SessionSummary(id(), browser, device, openedAt, usedAt);
    }
}
