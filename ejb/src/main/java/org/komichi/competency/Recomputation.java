package org.komichi.competency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.komichi.shared.Identified;

/**
 * Standings are computed anew for everybody, in the order of people's numbers. Where it stands is kept with each part, so that
 * a restart or another server goes on from there.
 */
@Entity
@Table(name = "recomputation")
class Recomputation extends Identified {
    /** Why. */
    enum Reason {
        /** A version of the framework was published. */
        FRAMEWORK,
        /** An administrator asked for it. */
        ASKED
    }

    /** How long a server that falls silent keeps others from going on. */
    private static final Duration SILENCE = Duration.ofMinutes(2);

    @Enumerated(EnumType.STRING)
    private Reason reason;

    @Column(name = "framework_version")
    private String frameworkVersion;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    private long people;

    private long done;

    @Column(name = "last_person")
    private long lastPerson;

    private String worker;

    @Column(name = "worker_until")
    private Instant workerUntil;

    @Column(name = "under_way")
    private Integer underWay = 1;

    protected Recomputation() {}

    Recomputation(Reason reason, String frameworkVersion, long people, Instant now) {
        restart(reason, frameworkVersion, people, now);
    }

    /** From the beginning, because the framework is another one now. */
    final void restart(Reason why, String version, long howMany, Instant now) {
        reason = why;
        frameworkVersion = version;
        people = howMany;
        askedAt = now;
        done = 0;
        lastPerson = 0;
    }

    /** Whether this server goes on with it: nobody else does. */
    boolean takenBy(String server, Instant now) {
        boolean free = worker == null || worker.equals(server) || workerUntil.isBefore(now);
        if (free) {
            worker = server;
            workerUntil = now.plus(SILENCE);
        }
        return free;
    }

    /** A part is done, up to this person. */
    void advance(long person, int howMany) {
        lastPerson = person;
        done += howMany;
        // Whoever came to the platform meanwhile is counted too: it is never more than everybody.
        people = Math.max(people, done);
    }

    void finish(Instant now) {
        finishedAt = now;
        people = done;
        worker = null;
        workerUntil = null;
        underWay = null;
    }

    long lastPerson() {
        return lastPerson;
    }

    /** As it is shown. */
    RecomputationProgress shown() {
        return new RecomputationProgress(
                reason == Reason.FRAMEWORK, frameworkVersion, askedAt, finishedAt, people, done);
    }
}
