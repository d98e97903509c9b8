package org.komichi.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.komichi.shared.Identified;

/** Somebody was told of the questionnaire after a workshop; once. */
@Entity
@Table(name = "attendance_asked_afterwards")
class AskedAfterwards extends Identified {
    @Column(name = "workshop_id")
    private long workshopId;

    @Column(name = "person_id")
    private long personId;

    protected AskedAfterwards() {}

    AskedAfterwards(long workshopId, long personId) {
        this.workshopId = workshopId;
        this.personId = personId;
    }
}
