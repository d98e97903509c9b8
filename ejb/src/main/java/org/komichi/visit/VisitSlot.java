package org.komichi.visit;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.komichi.shared.CodesColumn;
import org.komichi.shared.Identified;
import org.komichi.shared.Japan;

/** A host's offer to take learners along: where, to what kind of care, on which day or by arrangement. Never a patient. */
@Entity
@Table(name = "visit_slot")
class VisitSlot extends Identified {
    static final int MOST_PLACES = 6;
    static final int LONGEST_CONDITIONS = 300;

    private String number;

    @Column(name = "host_id")
    private long hostId;

    private String municipality;

    @Convert(converter = CodesColumn.class)
    private List<String> activities = List.of();

    @Convert(converter = CodesColumn.class)
    private List<String> devices = List.of();

    private String conditions;
    private int places;

    @Column(name = "visits_on")
    private LocalDate visitsOn;

    @Column(name = "offered_at")
    private Instant offeredAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    protected VisitSlot() {}

    /**
     * @param offer its codes are known ones, its words are checked
     * @throws VisitDayPast when the day is over
     * @throws VisitPlacesNeeded when it is for nobody, or for too many
     */
    VisitSlot(VisitOffer offer, long host, Instant now) {
        if (offer.places() < 1 || offer.places() > MOST_PLACES) {
            throw new VisitPlacesNeeded(MOST_PLACES);
        }
        if (offer.on() != null && offer.on().isBefore(Japan.day(now))) {
            throw new VisitDayPast();
        }
        number = offer.form().toString();
        hostId = host;
        municipality = offer.municipality();
        activities = offer.activities();
        devices = offer.devices();
        conditions = offer.conditions();
        places = offer.places();
        visitsOn = offer.on();
        offeredAt = now;
    }

    void close(Instant now) {
        if (closedAt == null) {
            closedAt = now;
        }
    }

    /** Whether one can ask for it; whether a place is free is another question. */
    boolean open(Instant now) {
        return closedAt == null && (visitsOn == null || !visitsOn.isBefore(Japan.day(now)));
    }

    boolean closed() {
        return closedAt != null;
    }

    String number() {
        return number;
    }

    long hostId() {
        return hostId;
    }

    String municipality() {
        return municipality;
    }

    List<String> activities() {
        return activities;
    }

    List<String> devices() {
        return devices;
    }

    String conditions() {
        return conditions;
    }

    int places() {
        return places;
    }

    /** The day; null by arrangement. */
    LocalDate visitsOn() {
        return visitsOn;
    }
}
