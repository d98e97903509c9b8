package org.komichi.outside;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.komichi.competency.EvidenceInFuture;
import org.komichi.competency.EvidenceKind;
import org.komichi.competency.Showing;
import org.komichi.competency.SomebodyElseNeeded;
import org.komichi.identity.PersonSummary;
import org.komichi.shared.CodesColumn;
import org.komichi.shared.Identified;

/**
 * A certificate that somebody holds from elsewhere. She hands it in; somebody else looks at the file and decides what it shows. What
 * was decided is not decided again: an accepted one can only be taken back by its holder, or be found wrong.
 */
@Entity
@Table(name = "external_certificate")
class ExternalCertificate extends Identified {
    static final int LONGEST_TITLE = 60;
    static final int LONGEST_ISSUER = 50;

    private String number;

    @Column(name = "person_id")
    private long personId;

    private String title;

    private String issuer;

    @Column(name = "issued_on")
    private LocalDate issuedOn;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    @Convert(converter = CodesColumn.class)
    private List<String> wished = List.of();

    @Column(name = "media_type")
    private String mediaType;

    @Enumerated(EnumType.STRING)
    private CertificateState state = CertificateState.WAITING;

    @Column(name = "handed_in_at")
    private Instant handedInAt;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decided_by")
    private Long decidedBy;

    // As she was known then: her decision outlives her account.
    private String decider;

    @Convert(converter = CodesColumn.class)
    private List<String> outcomes = List.of();

    @Column(name = "level_given")
    private Integer level;

    @Column(name = "counts_until")
    private LocalDate countsUntil;

    private String reason;

    protected ExternalCertificate() {}

    /**
     * What was handed in; its words and codes are checked.
     *
     * @throws CertificateDayNeeded when it has no day
     * @throws EvidenceInFuture when it was issued after today
     * @throws CertificateRunOut when it is over already, or before it began
     */
    ExternalCertificate(
            HandedInCertificate told,
            String title,
            String issuer,
            long personId,
            String mediaType,
            Instant now,
            LocalDate today) {
        if (told.on() == null) {
            throw new CertificateDayNeeded();
        }
        if (told.on().isAfter(today)) {
            throw new EvidenceInFuture(told.on());
        }
        mustLast(told.until(), today);
        number = told.form().toString();
        this.personId = personId;
        this.title = title;
        this.issuer = issuer;
        issuedOn = told.on();
        validUntil = told.until();
        wished = told.outcomes();
        this.mediaType = mediaType;
        handedInAt = now;
    }

    static void mustLast(LocalDate until, LocalDate today) {
        if (until != null && until.isBefore(today)) {
            throw new CertificateRunOut();
        }
    }

    /**
     * Somebody looked at it: it shows these outcomes.
     *
     * @throws SomebodyElseNeeded when it is her own
     * @throws CertificateDecided when it waits no more
     * @throws EvidenceLevelNeeded when the level is none that such evidence supports
     * @throws CertificateRunOut when it would count no day
     */
    void accept(PersonSummary checker, CheckedCertificate shows, Instant now, LocalDate today) {
        if (shows.level() < 1 || shows.level() > EvidenceKind.EXTERNAL.maxLevel()) {
            throw new EvidenceLevelNeeded(EvidenceKind.EXTERNAL.maxLevel());
        }
        mustLast(shows.until(), today);
        decide(CertificateState.WAITING, CertificateState.ACCEPTED, checker, now);
        outcomes = shows.outcomes();
        level = shows.level();
        countsUntil = shows.until();
    }

    /** Somebody looked at it, and it shows nothing that counts here.
     * @throws SomebodyElseNeeded when it is her own
     * @throws CertificateDecided when it waits no more */
    void refuse(PersonSummary checker, String why, Instant now) {
        decide(CertificateState.WAITING, CertificateState.REFUSED, checker, now);
        reason = why;
    }

    /** It counted, and was found wrong.
     * @throws SomebodyElseNeeded when it is her own
     * @throws CertificateDecided when it does not count */
    void findWrong(PersonSummary checker, String why, Instant now) {
        decide(CertificateState.ACCEPTED, CertificateState.REFUSED, checker, now);
        reason = why;
        outcomes = List.of();
        level = null;
        countsUntil = null;
    }

    private void decide(CertificateState from, CertificateState to, PersonSummary checker, Instant now) {
        if (checker.id() == personId) {
            throw new SomebodyElseNeeded();
        }
        if (state != from) {
            throw new CertificateDecided();
        }
        state = to;
        decidedAt = now;
        decidedBy = checker.id();
        decider = checker.name();
    }

    /** Its holder takes it back.
     * @return whether it counted until now */
    boolean takeBack() {
        boolean counted = state == CertificateState.ACCEPTED;
        state = CertificateState.TAKEN_BACK;
        return counted;
    }

    /** What an accepted one is evidence of. */
    Showing showing() {
        return new Showing(outcomes, EvidenceKind.EXTERNAL, issuedOn, source(), null, level, countsUntil);
    }

    /** What people know its evidence by. */
    String source() {
        return title + "（" + issuer + "）";
    }

    String number() {
        return number;
    }

    long personId() {
        return personId;
    }

    String title() {
        return title;
    }

    String mediaType() {
        return mediaType;
    }

    CertificateState state() {
        return state;
    }

    /** As it is shown.
     * @param holder whose it is */
    SeenCertificate shown(PersonSummary holder) {
        return new SeenCertificate(
                number,
                holder.name(),
                holder.profession(),
                title,
                issuer,
                issuedOn,
                validUntil,
                wished,
                !mediaType.equals(CleanCertificate.PDF),
                state,
                handedInAt,
                decidedAt,
                decider,
                outcomes,
                level == null ? 0 : level,
                countsUntil,
                reason);
    }
}
