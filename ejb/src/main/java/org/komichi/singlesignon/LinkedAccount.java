package org.komichi.singlesignon;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.komichi.shared.Identified;

/** That an account of another house opens somebody's account here. It is known by issuer and subject, never by an address. */
@Entity
@Table(name = "linked_account")
class LinkedAccount extends Identified {
    @Column(name = "person_id")
    private long personId;

    private String issuer;
    private String subject;

    @Column(name = "linked_at")
    private Instant linkedAt;

    protected LinkedAccount() {}

    LinkedAccount(long personId, OutsideIdentity identity, Instant now) {
        this.personId = personId;
        this.issuer = identity.issuer();
        this.subject = identity.subject();
        this.linkedAt = now;
    }

    long personId() {
        return personId;
    }

    Instant linkedAt() {
        return linkedAt;
    }
}
