package org.komichi.pairing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** Which sheet of a wave a browser fills that nobody is signed in with. */
@Entity
@Table(name = "open_sheet")
@IdClass(OpenSheet.Key.class)
class OpenSheet {
    @Id
    private String token;

    @Id
    @Column(name = "wave_id")
    private long waveId;

    @Column(name = "response_id")
    private String responseId;

    protected OpenSheet() {}

    OpenSheet(String token, long waveId, String responseId) {
        this.token = token;
        this.waveId = waveId;
        this.responseId = responseId;
    }

    String responseId() {
        return responseId;
    }

    /** One browser in one wave. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String token;
        private long waveId;

        protected Key() {}

        Key(String token, long waveId) {
            this.token = token;
            this.waveId = waveId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && token.equals(that.token) && waveId == that.waveId;
        }

        @Override
        public int hashCode() {
            return Objects.hash(token, waveId);
        }
    }
}
