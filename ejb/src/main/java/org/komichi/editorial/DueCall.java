package org.komichi.editorial;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.komichi.shared.Identified;

/** That editors and reviewers were told which cases are due up to a day. There is one of each day: of two servers one tells. */
@Entity
@Table(name = "case_due_call")
class DueCall extends Identified {
    @Column(name = "up_to")
    private LocalDate upTo;

    @Column(name = "called_at")
    private Instant calledAt;

    protected DueCall() {}

    DueCall(LocalDate upTo, Instant now) {
        this.upTo = upTo;
        this.calledAt = now;
    }
}
