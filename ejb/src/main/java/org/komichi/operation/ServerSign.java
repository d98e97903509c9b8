package org.komichi.operation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.komichi.shared.Identified;

/** One server says that it is alive. */
@Entity
@Table(name = "server_sign")
class ServerSign extends Identified {
    private String name;
    private String place;
    private String build;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "seen_at")
    private Instant seenAt;

    private String report;

    protected ServerSign() {}

    ServerSign(String name, String place, String build, Instant startedAt) {
        this.name = name;
        this.place = place;
        this.build = build;
        this.startedAt = startedAt;
    }

    void alive(String newReport, Instant now) {
        report = newReport;
        seenAt = now;
    }

    String name() {
        return name;
    }

    String place() {
        return place;
    }

    String build() {
        return build;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant seenAt() {
        return seenAt;
    }

    String report() {
        return report;
    }
}
