package org.komichi.instrument;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.komichi.shared.ChangedMeanwhile;
import org.komichi.shared.Identified;

/** A questionnaire of a team's own: the draft that is written, and how far it was published. */
@Entity
@Table(name = "instrument_own")
class OwnInstrument extends Identified {
    /** How the slug of its pack begins. */
    private static final String TEAM = "team-";

    @Column(name = "organisation_id")
    private long organisationId;

    private String code;

    private String draft;

    @Column(name = "questions_made")
    private int questionsMade;

    private int editions;

    @Column(name = "pack_version_id")
    private Long packVersionId;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected OwnInstrument() {}

    OwnInstrument(long organisationId, String code, Draft draft, Instant now) {
        this.organisationId = organisationId;
        this.code = code;
        write(draft, now);
    }

    /** Goes on only for whoever looked at the draft as it is.
     * @throws ChangedMeanwhile when it was changed since */
    void mustBe(int seen) {
        if (seen != version()) {
            throw new ChangedMeanwhile();
        }
    }

    void write(Draft written, Instant now) {
        draft = DraftFile.json(written);
        changedAt = now;
    }

    /** The draft; empty when everything is published. */
    Optional<Draft> draft() {
        return Optional.ofNullable(draft).map(DraftFile::ofJson);
    }

    /** The code of a new question, which none ever had, in this questionnaire or another one. */
    String nextQuestion() {
        return code + "-" + ++questionsMade;
    }

    /** The number of the version that is published next. */
    int nextEdition() {
        return editions + 1;
    }

    /** It is published; the draft is done with. */
    void published(long version, Instant now) {
        editions++;
        packVersionId = version;
        draft = null;
        changedAt = now;
    }

    /** The draft is thrown away; what was published stays. */
    void dropDraft(Instant now) {
        draft = null;
        changedAt = now;
    }

    long organisationId() {
        return organisationId;
    }

    String code() {
        return code;
    }

    String slug() {
        return TEAM + code;
    }

    Long packVersionId() {
        return packVersionId;
    }

    Instant changedAt() {
        return changedAt;
    }
}
