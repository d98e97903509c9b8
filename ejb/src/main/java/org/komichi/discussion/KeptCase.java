package org.komichi.discussion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.komichi.shared.Identified;

/** A case in a list. */
@Entity
@Table(name = "case_list_entry")
class KeptCase extends Identified {
    @Column(name = "list_id")
    private long listId;

    @Column(name = "case_id")
    private long caseId;

    private int place;

    @Column(name = "kept_at")
    private Instant keptAt;

    protected KeptCase() {}

    /** @param place in the list, from 0 */
    KeptCase(long listId, long caseId, int place, Instant now) {
        this.listId = listId;
        this.caseId = caseId;
        this.place = place;
        this.keptAt = now;
    }

    void standAt(int newPlace) {
        place = newPlace;
    }

    long caseId() {
        return caseId;
    }

    int place() {
        return place;
    }
}
