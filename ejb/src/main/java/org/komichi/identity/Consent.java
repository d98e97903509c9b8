package org.komichi.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.komichi.shared.Identified;

/** One decision about one purpose, with the version of the text that was shown. Never changed; a newer one counts. */
@Entity
@Table(name = "consent")
class Consent extends Identified {
    @Column(name = "person_id")
    private long personId;

    @Enumerated(EnumType.STRING)
    private ConsentPurpose purpose;

    @Column(name = "text_version")
    private String textVersion;

    private boolean given;

    @Column(name = "decided_at")
    private Instant decidedAt;

    protected Consent() {}

    Consent(long personId, ConsentPurpose purpose, String textVersion, boolean given, Instant now) {
        this.personId = personId;
        this.purpose = purpose;
        this.textVersion = textVersion;
        this.given = given;
        this.decidedAt = now;
    }

    ConsentDecision decision() {
        return new ConsentDecision(purpose, given, textVersion, decidedAt);
    }
}
