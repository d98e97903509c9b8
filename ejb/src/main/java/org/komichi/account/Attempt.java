package org.komichi.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** The tries of one account or one network address; the key is a fingerprint, so that the table names nobody. */
@Entity
@Table(name = "attempt")
class Attempt {
    @Id
    private String subject;

    private int tries;

    @Column(name = "last_at")
    private Instant lastAt;

    @Column(name = "blocked_until")
    private Instant blockedUntil;

    protected Attempt() {}

    Attempt(String subject, Instant now) {
        this.subject = subject;
        this.lastAt = now;
        this.blockedUntil = now;
    }

    /** Counts a try before it is made: whoever tries many at once is counted for all of them.
     * @throws TooManyTries when it is too soon */
    void begin(Pause pause, Instant now) {
        if (now.isBefore(blockedUntil)) {
            throw new TooManyTries(Math.max(
                    1, Duration.between(now, blockedUntil).plusSeconds(59).toMinutes()));
        }
        tries = pause.remembered(tries, lastAt, now) + 1;
        lastAt = now;
        blockedUntil = pause.after(tries, now);
    }

    /** It was the right password: the account starts anew. */
    void succeeded(Instant now) {
        tries = 0;
        blockedUntil = now;
    }

    /** It was no guess: the address is not blamed for it. */
    void takeBack(Pause pause, Instant now) {
        tries = Math.max(0, tries - 1);
        blockedUntil = pause.after(tries, now);
    }
}
