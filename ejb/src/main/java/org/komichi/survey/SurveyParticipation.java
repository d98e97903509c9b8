package org.komichi.survey;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.komichi.shared.Identified;

/** That somebody began, submitted or declined a questionnaire; nothing of what she answered. */
@Entity
@Table(name = "survey_participation")
class SurveyParticipation extends Identified {
    @Column(name = "wave_id")
    private long waveId;

    @Column(name = "person_id")
    private long personId;

    @Enumerated(EnumType.STRING)
    private Participation state;

    @Column(name = "on_date")
    private LocalDate onDate;

    protected SurveyParticipation() {}

    SurveyParticipation(long waveId, long personId, LocalDate today) {
        this.waveId = waveId;
        this.personId = personId;
        this.state = Participation.BEGUN;
        this.onDate = today;
    }

    /** Notes her choice; whether it is her first. A choice once made is never taken back to "begun": the gate stays open. */
    boolean settle(Participation choice, LocalDate today) {
        boolean first = !state.settled();
        state = choice;
        onDate = today;
        return first;
    }

    long waveId() {
        return waveId;
    }

    long personId() {
        return personId;
    }

    Participation state() {
        return state;
    }

    LocalDate onDate() {
        return onDate;
    }
}
