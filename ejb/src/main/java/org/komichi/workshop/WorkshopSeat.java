package org.komichi.workshop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** One seat of a workshop. It is there so that the database can refuse one person too many. */
@Entity
@Table(name = "workshop_seat")
@IdClass(WorkshopSeat.Number.class)
class WorkshopSeat {
    @Id
    @Column(name = "workshop_id")
    private long workshopId;

    @Id
    private int seat;

    protected WorkshopSeat() {}

    WorkshopSeat(long workshopId, int seat) {
        this.workshopId = workshopId;
        this.seat = seat;
    }

    /** Which seat of which workshop. */
    static class Number implements Serializable {
        private static final long serialVersionUID = 1L;

        private long workshopId;
        private int seat;

        @Override
        public boolean equals(Object other) {
            return other instanceof Number that && workshopId == that.workshopId && seat == that.seat;
        }

        @Override
        public int hashCode() {
            return Objects.hash(workshopId, seat);
        }
    }
}
