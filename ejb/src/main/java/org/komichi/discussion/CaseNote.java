package org.komichi.discussion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.komichi.shared.Identified;

/** A note for oneself on a case. */
@Entity
@Table(name = "case_note")
class CaseNote extends Identified {
    /** Most characters. */
    static final int LONGEST = 2000;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "case_id")
    private long caseId;

    private String words;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected CaseNote() {}

    /** @param words not empty */
    CaseNote(long personId, long caseId, String words, Instant now) {
        this.personId = personId;
        this.caseId = caseId;
        rewrite(words, now);
    }

    void rewrite(String now, Instant at) {
        words = now;
        changedAt = at;
    }

    String words() {
        return words;
    }

    Instant changedAt() {
        return changedAt;
    }
}
