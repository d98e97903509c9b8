package org.komichi.paper;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.komichi.shared.Identified;

/** In which group somebody sits. */
@Entity
@Table(name = "group_place")
class GroupPlace extends Identified {
    @Column(name = "workshop_id")
    private long workshopId;

    private String registration;

    @Column(name = "group_number")
    private int group;

    protected GroupPlace() {}

    GroupPlace(long workshopId, String registration, int group) {
        this.workshopId = workshopId;
        this.registration = registration;
        this.group = group;
    }

    String registration() {
        return registration;
    }

    int group() {
        return group;
    }

    void moveTo(int other) {
        group = other;
    }
}
