package org.komichi.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.komichi.shared.Identified;

/** Somebody completed a workshop, and the other rooms were told; once. */
@Entity
@Table(name = "workshop_completion")
class Completion extends Identified {
    @Column(name = "workshop_id")
    private long workshopId;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "completed_on")
    private LocalDate completedOn;

    protected Completion() {}

    Completion(long workshopId, long personId, LocalDate completedOn) {
        this.workshopId = workshopId;
        this.personId = personId;
        this.completedOn = completedOn;
    }

    long workshopId() {
        return workshopId;
    }

    LocalDate completedOn() {
        return completedOn;
    }
}
