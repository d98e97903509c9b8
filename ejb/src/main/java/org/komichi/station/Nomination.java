package org.komichi.station;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.komichi.shared.Identified;

/**
 * A station wants somebody to come to a workshop. As long as as many of the station are registered as may be, she is in
 * reserve and moves up in the station's ranking.
 */
@Entity
@Table(name = "station_nomination")
public class Nomination extends Identified {
    @Column(name = "workshop_id")
    private long workshopId;

    @Column(name = "station_id")
    private long stationId;

    @Column(name = "person_id")
    private long personId;

    private int place;

    private boolean reserve;

    @Column(name = "nominated_at")
    private Instant nominatedAt;

    @Column(name = "taken_on_at")
    private Instant takenOnAt;

    protected Nomination() {}

    Nomination(long workshopId, long stationId, long personId, int place, Instant now) {
        this.workshopId = workshopId;
        this.stationId = stationId;
        this.personId = personId;
        this.place = place;
        this.reserve = true;
        this.nominatedAt = now;
    }

    /** From now on her registration says how she stands. */
    void moveUp() {
        reserve = false;
    }

    /** She makes it her own: from now on she alone gives the seat back. Again changes nothing. */
    void takeOn(Instant now) {
        if (takenOnAt == null) {
            takenOnAt = now;
        }
    }

    /** Whether she has made it her own. */
    boolean takenOn() {
        return takenOnAt != null;
    }

    long workshopId() {
        return workshopId;
    }

    long stationId() {
        return stationId;
    }

    long personId() {
        return personId;
    }

    /** Her place in the station's ranking, from 1. */
    int place() {
        return place;
    }

    boolean reserve() {
        return reserve;
    }

    Instant nominatedAt() {
        return nominatedAt;
    }
}
