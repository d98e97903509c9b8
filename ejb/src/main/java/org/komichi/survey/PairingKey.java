package org.komichi.survey;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import org.komichi.shared.Sealed;

/**
 * Under which respondent a person answers in one run, sealed with a key that is not in the database. It is never shown, and
 * gone with the account.
 */
@Entity
@Table(name = "pairing_key")
@IdClass(PairingKey.Key.class)
class PairingKey implements Sealed {
    @Id
    @Column(name = "run_id")
    private long runId;

    @Id
    @Column(name = "person_id")
    private long personId;

    private byte[] sealed;

    protected PairingKey() {}

    PairingKey(long runId, long personId, byte[] sealed) {
        this.runId = runId;
        this.personId = personId;
        this.sealed = sealed.clone();
    }

    long runId() {
        return runId;
    }

    @Override
    public byte[] sealed() {
        return sealed.clone();
    }

    @Override
    public void sealAnew(byte[] anew) {
        sealed = anew.clone();
    }

    /** One person in one run. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private long runId;
        private long personId;

        protected Key() {}

        Key(long runId, long personId) {
            this.runId = runId;
            this.personId = personId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && runId == that.runId && personId == that.personId;
        }

        @Override
        public int hashCode() {
            return Objects.hash(runId, personId);
        }
    }
}
