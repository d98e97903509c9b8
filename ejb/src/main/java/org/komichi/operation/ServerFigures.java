package org.komichi.operation;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.komichi.shared.Identified;

/** Five minutes of one server. */
@Entity
@Table(name = "server_figures")
class ServerFigures extends Identified {
    private String server;
    private Instant slot;
    private long requests;
    private long errors;
    private String durations;

    protected ServerFigures() {}

    ServerFigures(String server, Instant slot) {
        this.server = server;
        this.slot = slot;
    }

    void tell(RequestFigures.Slot figures) {
        requests = figures.requests();
        errors = figures.errors();
        durations = figures.durations();
    }

    Instant slot() {
        return slot;
    }

    long requests() {
        return requests;
    }

    long errors() {
        return errors;
    }

    String durations() {
        return durations;
    }
}
