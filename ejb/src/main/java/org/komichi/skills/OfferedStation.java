package org.komichi.skills;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.komichi.shared.Identified;

/** A station that a workshop offers, and who is to look there. */
@Entity
@Table(name = "skills_station")
class OfferedStation extends Identified {
    @Column(name = "workshop_id")
    private long workshopId;

    private String code;

    private int place;

    @ElementCollection
    @CollectionTable(name = "skills_instructor", joinColumns = @JoinColumn(name = "station_id"))
    @Column(name = "person_id")
    private Set<Long> instructors = new HashSet<>();

    protected OfferedStation() {}

    OfferedStation(long workshopId, String code) {
        this.workshopId = workshopId;
        this.code = code;
    }

    /** Its place in the order of the day, from 1, and who looks there. */
    void plan(int newPlace, Collection<Long> people) {
        place = newPlace;
        instructors.retainAll(people);
        instructors.addAll(people);
    }

    /** She looks here no more. */
    void leaves(long person) {
        instructors.remove(person);
    }

    long workshopId() {
        return workshopId;
    }

    String code() {
        return code;
    }

    int place() {
        return place;
    }

    Set<Long> instructors() {
        return Set.copyOf(instructors);
    }
}
