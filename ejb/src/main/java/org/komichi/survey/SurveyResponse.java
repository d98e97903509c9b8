package org.komichi.survey;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Objects;

/**
 * The sheet of one respondent in one wave. Its id is random and it knows no person, no number that rises and no date, so
 * that its row tells nothing about when, and so by whom, it was written.
 */
@Entity
@Table(name = "survey_response")
class SurveyResponse {
    @Id
    private String id;

    @Column(name = "wave_id")
    private long waveId;

    private String respondent;
    private boolean submitted;
    private boolean research;

    protected SurveyResponse() {}

    SurveyResponse(String id, long waveId, String respondent, boolean research) {
        this.id = Objects.requireNonNull(id);
        this.waveId = waveId;
        this.respondent = Objects.requireNonNull(respondent);
        this.research = research;
    }

    /** From now on the answers count. Submitting again is the same as once. */
    void submit() {
        submitted = true;
    }

    /** She allows or no longer allows the use in research. */
    void allowResearch(boolean allowed) {
        research = allowed;
    }

    /** From now on it belongs to another respondent: two codes were said to be one person's. */
    void belongTo(String other) {
        respondent = Objects.requireNonNull(other);
    }

    String id() {
        return id;
    }

    String respondent() {
        return respondent;
    }

    boolean submitted() {
        return submitted;
    }

    boolean research() {
        return research;
    }
}
