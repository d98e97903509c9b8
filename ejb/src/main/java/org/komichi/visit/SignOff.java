package org.komichi.visit;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.komichi.shared.CodesColumn;
import org.komichi.shared.Identified;
import org.komichi.shared.Japan;

/**
 * The sign-off of one accompanied visit. A learner asks, her supervisor answers once; from then on it is never changed. A wrong one
 * is withdrawn, says why, and stays. It tells codes only, and nothing of who the child is.
 */
@Entity
@Table(name = "visit_sign_off")
class SignOff extends Identified {
    static final Duration TIME_TO_ANSWER = Duration.ofDays(14);
    static final Duration LIFE_OF_A_CODE = Duration.ofMinutes(15);
    static final int DAYS_BACK = 60;
    static final int MOST_COMPETENCIES = 10;

    private String number;

    @Column(name = "learner_id")
    private long learnerId;

    @Column(name = "supervisor_person_id")
    private Long supervisorPersonId;

    @Column(name = "outside_supervisor_id")
    private Long outsideSupervisorId;

    // As she was known when she was asked, and again when she signed: the signature outlives her account.
    @Column(name = "supervisor_name")
    private String supervisorName;

    @Column(name = "supervisor_profession")
    private String supervisorProfession;

    @Column(name = "supervisor_workplace")
    private String supervisorWorkplace;

    @Column(name = "visited_on")
    private LocalDate visitedOn;

    private String activity;

    @Column(name = "pack_version_id")
    private Long packVersionId;

    @Convert(converter = CodesColumn.class)
    private List<String> competencies = List.of();

    @Column(name = "age_band")
    private String ageBand;

    @Convert(converter = CodesColumn.class)
    private List<String> devices = List.of();

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "code_fingerprint")
    private String codeFingerprint;

    @Column(name = "code_until")
    private Instant codeUntil;

    @Column(name = "signed_at")
    private Instant signedAt;

    @Enumerated(EnumType.STRING)
    private Entrustment entrustment;

    @Convert(converter = SeenColumn.class)
    private Map<String, Seen> seen = Map.of();

    @Column(name = "went_well")
    private String wentWell;

    @Column(name = "next_time")
    private String nextTime;

    @Column(name = "declined_at")
    private Instant declinedAt;

    @Column(name = "cancelled_at")
    private Instant cancelledAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "withdrawn_by")
    private Long withdrawnBy;

    private String reason;

    protected SignOff() {}

    /**
     * What is asked of a supervisor. Its codes are known ones.
     *
     * @param about the activity, or the competencies
     * @throws VisitDayNeeded when the visit has no day
     * @throws VisitInFuture when it has not been yet
     * @throws VisitTooLongAgo when it was more than 60 days ago
     * @throws FamilyConsentNeeded when the family did not agree
     */
    SignOff(AskedVisit asked, long learner, RegisteredSupervisor supervisor, Subject about, Instant now) {
        LocalDate today = Japan.day(now);
        if (asked.on() == null) {
            throw new VisitDayNeeded();
        }
        if (asked.on().isAfter(today)) {
            throw new VisitInFuture();
        }
        if (asked.on().isBefore(today.minusDays(DAYS_BACK))) {
            throw new VisitTooLongAgo(DAYS_BACK);
        }
        if (!asked.familyAgreed()) {
            throw new FamilyConsentNeeded();
        }
        number = asked.form().toString();
        learnerId = learner;
        supervisorPersonId = supervisor.personId();
        outsideSupervisorId = supervisor.outsideId();
        visitedOn = asked.on();
        activity = about.activity();
        packVersionId = about.packVersionId();
        competencies = about.competencies();
        ageBand = about.ageBand();
        devices = about.devices();
        askedAt = now;
        expiresAt = now.plus(TIME_TO_ANSWER);
        known(supervisor);
    }

    /**
     * What a visit was about, in codes that exist.
     *
     * @param activity null when it was about single competencies
     * @param packVersionId of the activity
     */
    record Subject(
            String activity, Long packVersionId, List<String> competencies, String ageBand, List<String> devices) {}

    private void known(RegisteredSupervisor supervisor) {
        supervisorName = supervisor.name();
        supervisorProfession = supervisor.profession();
        supervisorWorkplace = supervisor.workplace();
    }

    SignOffState state(Instant now) {
        if (withdrawnAt != null) {
            return SignOffState.WITHDRAWN;
        }
        if (signedAt != null) {
            return SignOffState.SIGNED;
        }
        if (declinedAt != null) {
            return SignOffState.DECLINED;
        }
        if (cancelledAt != null) {
            return SignOffState.CANCELLED;
        }
        return now.isBefore(expiresAt) ? SignOffState.ASKED : SignOffState.EXPIRED;
    }

    /** @throws SignOffOver when it was answered, taken back, or is too old */
    void mustBeOpen(Instant now) {
        if (state(now) != SignOffState.ASKED) {
            throw new SignOffOver();
        }
    }

    /** Only the code that was sent last counts, for a quarter of an hour. */
    void codeSent(String fingerprint, Instant now) {
        codeFingerprint = fingerprint;
        codeUntil = now.plus(LIFE_OF_A_CODE);
    }

    /** Uses the code up.
     * @throws SignOffCodeWrong when it is another one, or too old */
    void useCode(String fingerprint, Instant now) {
        if (codeFingerprint == null || !codeFingerprint.equals(fingerprint) || !now.isBefore(codeUntil)) {
            throw new SignOffCodeWrong();
        }
        codeFingerprint = null;
        codeUntil = null;
    }

    /** The supervisor's answer, once.
     * @param well what went well, checked; may be null
     * @param next what to do next, checked; may be null */
    void sign(
            RegisteredSupervisor supervisor,
            Entrustment how,
            Map<String, Seen> saw,
            String well,
            String next,
            Instant now) {
        mustBeOpen(now);
        known(supervisor);
        entrustment = Objects.requireNonNull(how);
        seen = Map.copyOf(saw);
        wentWell = well;
        nextTime = next;
        signedAt = now;
        codeFingerprint = null;
    }

    void decline(String why, Instant now) {
        mustBeOpen(now);
        declinedAt = now;
        reason = why;
    }

    void cancel(Instant now) {
        mustBeOpen(now);
        cancelledAt = now;
        codeFingerprint = null;
    }

    /** It was wrong: it stays, and counts no more.
     * @param by account of who takes it back; null for a supervisor without one
     * @throws SignOffWithdrawnAlready when there is nothing to take back */
    void withdraw(Long by, String why, Instant now) {
        if (state(now) != SignOffState.SIGNED) {
            throw new SignOffWithdrawnAlready();
        }
        withdrawnAt = now;
        withdrawnBy = by;
        reason = why;
    }

    /** Her account is gone: what was written about her goes, what she did stays as the supervisor's record. */
    void forgetWords() {
        wentWell = null;
        nextTime = null;
        reason = null;
    }

    /** Whether it tells of the very same visit. */
    boolean sameVisit(SignOff other) {
        return visitedOn.equals(other.visitedOn)
                && Objects.equals(supervisorPersonId, other.supervisorPersonId)
                && Objects.equals(outsideSupervisorId, other.outsideSupervisorId)
                && competencies.equals(other.competencies)
                && ageBand.equals(other.ageBand)
                && devices.equals(other.devices);
    }

    boolean isOf(RegisteredSupervisor supervisor) {
        return Objects.equals(supervisorPersonId, supervisor.personId())
                && Objects.equals(outsideSupervisorId, supervisor.outsideId());
    }

    /** What the register knows its supervisor by. */
    String supervisorKey() {
        return supervisorPersonId != null ? "a" + supervisorPersonId : "o" + outsideSupervisorId;
    }

    String number() {
        return number;
    }

    long learnerId() {
        return learnerId;
    }

    Long supervisorPersonId() {
        return supervisorPersonId;
    }

    Long outsideSupervisorId() {
        return outsideSupervisorId;
    }

    String supervisorName() {
        return supervisorName;
    }

    String supervisorProfession() {
        return supervisorProfession;
    }

    String supervisorWorkplace() {
        return supervisorWorkplace;
    }

    LocalDate visitedOn() {
        return visitedOn;
    }

    String activity() {
        return activity;
    }

    Long packVersionId() {
        return packVersionId;
    }

    List<String> competencies() {
        return competencies;
    }

    String ageBand() {
        return ageBand;
    }

    List<String> devices() {
        return devices;
    }

    Instant askedAt() {
        return askedAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    Instant signedAt() {
        return signedAt;
    }

    Entrustment entrustment() {
        return entrustment;
    }

    Map<String, Seen> seen() {
        return seen;
    }

    String wentWell() {
        return wentWell;
    }

    String nextTime() {
        return nextTime;
    }

    Instant withdrawnAt() {
        return withdrawnAt;
    }

    String reason() {
        return reason;
    }
}
