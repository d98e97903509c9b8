package org.komichi.discussion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.komichi.shared.Identified;

/** What somebody thinks about a question of a case. It is hers alone, and nobody scores it. */
@Entity
@Table(name = "case_thought")
class CaseThought extends Identified {
    /** Most characters. */
    static final int LONGEST = 2000;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "case_id")
    private long caseId;

    private String question;
    private String asked;
    private String words;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected CaseThought() {}

    /** She opens the experts' reasoning; with her own thought first when she writes one. */
    CaseThought(long personId, long caseId, CaseQuestion question, Instant now) {
        this.personId = personId;
        this.caseId = caseId;
        this.question = question.key();
        this.asked = question.ask();
        this.openedAt = now;
        this.changedAt = now;
    }

    /** @throws WordsNeeded when nothing is written
     * @throws WordsTooLong when it is more than {@value #LONGEST} characters */
    void write(String typed, Instant now) {
        words = Wording.needed(typed, LONGEST);
        changedAt = now;
    }

    String question() {
        return question;
    }

    String asked() {
        return asked;
    }

    /** Empty when she chose to read first. */
    Optional<String> words() {
        return Optional.ofNullable(words);
    }

    Instant changedAt() {
        return changedAt;
    }
}
