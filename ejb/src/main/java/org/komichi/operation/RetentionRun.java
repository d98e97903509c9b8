package org.komichi.operation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.komichi.shared.Identified;

/** One kind of data was gone through, by night or because somebody asked for it. */
@Entity
@Table(name = "retention_run")
class RetentionRun extends Identified {
    private String policy;

    private @Nullable LocalDate night;

    @Column(name = "started_by")
    private @Nullable Long startedBy;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    private long expected;
    private long gone;
    private boolean failed;

    protected RetentionRun() {}

    private RetentionRun(String policy, long expected, Instant now) {
        this.policy = Objects.requireNonNull(policy);
        this.expected = expected;
        this.startedAt = now;
    }

    /** Of all servers one goes through a kind in a night: the database takes no second. */
    static RetentionRun byNight(String policy, LocalDate night, long expected, Instant now) {
        RetentionRun run = new RetentionRun(policy, expected, now);
        run.night = night;
        return run;
    }

    static RetentionRun askedFor(String policy, long person, long expected, Instant now) {
        RetentionRun run = new RetentionRun(policy, expected, now);
        run.startedBy = person;
        return run;
    }

    void went(long soMany) {
        gone += soMany;
    }

    void end(boolean withTrouble, Instant now) {
        failed = withTrouble;
        endedAt = now;
    }

    String policy() {
        return policy;
    }

    long gone() {
        return gone;
    }
}
