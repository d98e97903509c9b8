package org.komichi.pairing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** A sheet that came on paper, by the number that stands on it. */
@Entity
@Table(name = "paper_sheet")
@IdClass(PaperSheet.Key.class)
class PaperSheet {
    @Id
    @Column(name = "wave_id")
    private long waveId;

    @Id
    private String number;

    @Column(name = "run_id")
    private long runId;

    private String respondent;

    @Column(name = "response_id")
    private String responseId;

    protected PaperSheet() {}

    PaperSheet(long waveId, String number, long runId, String respondent, String responseId) {
        this.waveId = waveId;
        this.number = number;
        this.runId = runId;
        this.respondent = respondent;
        this.responseId = responseId;
    }

    String number() {
        return number;
    }

    String respondent() {
        return respondent;
    }

    String responseId() {
        return responseId;
    }

    /** One number at one moment. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private long waveId;
        private String number;

        protected Key() {}

        Key(long waveId, String number) {
            this.waveId = waveId;
            this.number = number;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && waveId == that.waveId && number.equals(that.number);
        }

        @Override
        public int hashCode() {
            return Objects.hash(waveId, number);
        }
    }
}
