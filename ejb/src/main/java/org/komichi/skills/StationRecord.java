package org.komichi.skills;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.komichi.identity.PersonSummary;
import org.komichi.shared.Identified;

/**
 * What an instructor saw one learner do at one station. Each assessment is a record of its own and none overwrites another; a
 * wrong one is withdrawn, says why, and stays.
 */
@Entity
@Table(name = "skills_record")
class StationRecord extends Identified {
    static final int LONGEST_REMARK = 200;

    // The number that the form gave it: the database admits it once.
    @Column(name = "form_id")
    private String formId;

    @Column(name = "workshop_id")
    private long workshopId;

    private String code;

    @Column(name = "pack_version_id")
    private long packVersionId;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "assessor_id")
    private Long assessorId;

    // As she signed: the signature outlives her account.
    @Column(name = "assessor_name")
    private String assessorName;

    @Column(name = "assessor_profession")
    private String assessorProfession;

    // One try may have the records of several instructors.
    @Column(name = "try_number")
    private int tryNumber;

    @Column(name = "assessed_at")
    private Instant assessedAt;

    // Later than it was seen when there was no network.
    @Column(name = "received_at")
    private Instant receivedAt;

    @ElementCollection
    @CollectionTable(name = "skills_item_done", joinColumns = @JoinColumn(name = "record_id"))
    @Column(name = "item")
    private Set<String> done = new HashSet<>();

    private boolean passed;

    private String remark;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "withdrawn_by")
    private Long withdrawnBy;

    @Column(name = "withdrawn_because")
    private String withdrawnBecause;

    protected StationRecord() {}

    /**
     * @throws YourOwnStation when somebody assesses herself
     * @throws RemarkTooLong when the remark is longer than {@value #LONGEST_REMARK} characters
     */
    StationRecord(
            long workshopId,
            PublishedStation station,
            long personId,
            PersonSummary assessor,
            Assessment seen,
            int tryNumber,
            Instant now) {
        if (assessor.id() == personId) {
            throw new YourOwnStation();
        }
        this.formId = seen.form().toString();
        this.workshopId = workshopId;
        this.code = station.station().code();
        this.packVersionId = station.pack().versionId();
        this.personId = personId;
        this.assessorId = assessor.id();
        this.assessorName = assessor.name();
        this.assessorProfession = assessor.profession();
        this.tryNumber = tryNumber;
        this.assessedAt = seen.seen(now);
        this.receivedAt = now;
        this.done.addAll(station.station().known(seen.done()));
        this.passed = station.station().passedWith(done);
        this.remark = words(seen.remark());
    }

    private static String words(String typed) {
        String words = typed == null ? "" : typed.strip();
        if (words.length() > LONGEST_REMARK) {
            throw new RemarkTooLong(LONGEST_REMARK);
        }
        return words.isEmpty() ? null : words;
    }

    /**
     * It was wrong: it stays, and counts no more.
     *
     * @throws WithdrawalReasonNeeded when nothing is said why, or too much
     * @throws WithdrawnAlready when somebody withdrew it before
     */
    void withdraw(long by, String why, Instant now) {
        if (why == null || why.isBlank() || why.strip().length() > LONGEST_REMARK) {
            throw new WithdrawalReasonNeeded(LONGEST_REMARK);
        }
        if (withdrawn()) {
            throw new WithdrawnAlready();
        }
        withdrawnAt = now;
        withdrawnBy = by;
        withdrawnBecause = why.strip();
    }

    /** Her account is gone: what was written about her goes, what she did stays as the assessor's record. */
    void forgetWords() {
        remark = null;
        withdrawnBecause = null;
    }

    boolean withdrawn() {
        return withdrawnAt != null;
    }

    /** Whether it shows that she can. */
    boolean counts() {
        return passed && !withdrawn();
    }

    String formId() {
        return formId;
    }

    long workshopId() {
        return workshopId;
    }

    String code() {
        return code;
    }

    long packVersionId() {
        return packVersionId;
    }

    long personId() {
        return personId;
    }

    /** Whether this instructor signed it. */
    boolean assessedBy(long person) {
        return Objects.equals(assessorId, person);
    }

    /** Number of the instructor who signed it; null when nobody knows any more. */
    Long assessorId() {
        return assessorId;
    }

    int tryNumber() {
        return tryNumber;
    }

    String assessorName() {
        return assessorName;
    }

    String assessorProfession() {
        return assessorProfession;
    }

    /** When it was seen. */
    Instant assessedAt() {
        return assessedAt;
    }

    Set<String> done() {
        return Set.copyOf(done);
    }

    boolean passed() {
        return passed;
    }

    String remark() {
        return remark;
    }

    Instant withdrawnAt() {
        return withdrawnAt;
    }

    String withdrawnBecause() {
        return withdrawnBecause;
    }
}
