package org.komichi.competency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.komichi.shared.Identified;

/**
 * Something that happened on a day and shows a competency. It is only ever added: a level is never set, it follows from the
 * evidence. What was wrong is revoked with the reason and stays.
 */
@Entity
@Table(name = "evidence")
class Evidence extends Identified {
    /** Longest reason that is kept. */
    static final int MAX_REASON = 500;

    @Column(name = "person_id")
    private long personId;

    private String outcome;

    @Enumerated(EnumType.STRING)
    private EvidenceKind kind;

    @Column(name = "level_supported")
    private int level;

    @Column(name = "on_date")
    private LocalDate day;

    private String source;

    @Column(name = "run_id")
    private Long runId;

    // Number of the signed record that it follows from; empty when nobody signs.
    private String entry = "";

    @Column(name = "vouched_by")
    private String vouchedBy;

    @Column(name = "voucher_profession")
    private String voucherProfession;

    // Her account, where she has one: nobody confirms what she signed herself.
    @Column(name = "vouched_by_id")
    private Long vouchedById;

    @Column(name = "expires_on")
    private LocalDate until;

    @Column(name = "confirmed_on")
    private LocalDate confirmedOn;

    @Column(name = "confirmed_by")
    private Long confirmedBy;

    @Column(name = "declined_on")
    private LocalDate declinedOn;

    @Column(name = "declined_by")
    private Long declinedBy;

    @Column(name = "declined_because")
    private String declinedBecause;

    @Column(name = "revoked_on")
    private LocalDate revokedOn;

    @Column(name = "revoked_because")
    private String revokedBecause;

    // The same again after it was revoked is a new row: this counts how often it was revoked before.
    private int again;

    @Column(name = "framework_version")
    private String under;

    protected Evidence() {}

    Evidence(long personId, String outcome, Showing showing, int again, String under) {
        if (outcome.isBlank() || showing.source().isBlank() || showing.source().length() > Showing.LONGEST_SOURCE) {
            throw new IllegalArgumentException(
                    "evidence needs an outcome and a source of at most " + Showing.LONGEST_SOURCE);
        }
        this.personId = personId;
        this.outcome = outcome;
        this.kind = showing.kind();
        this.level = showing.level();
        this.day = showing.on();
        this.source = showing.source();
        this.runId = showing.runId();
        this.until = showing.until();
        this.again = again;
        this.under = under;
    }

    /** Somebody signs for it. */
    Evidence vouchedFor(Voucher voucher) {
        entry = voucher.entry();
        vouchedBy = voucher.name();
        voucherProfession = voucher.profession();
        vouchedById = voucher.personId();
        return this;
    }

    /** An organizer confirms that somebody is entrusted. The first confirmation stays.
     * @throws EntrustmentDecided when another one declined */
    void confirm(LocalDate today, Long organizer) {
        if (declinedOn != null) {
            throw new EntrustmentDecided();
        }
        if (confirmedOn == null) {
            confirmedOn = today;
            confirmedBy = organizer;
        }
    }

    /** An organizer does not confirm it: it goes on to count one level less. The first reason stays.
     * @throws EntrustmentDecided when another one confirmed it */
    void decline(LocalDate today, Long organizer, String because) {
        if (confirmedOn != null) {
            throw new EntrustmentDecided();
        }
        if (declinedOn == null) {
            declinedOn = today;
            declinedBy = organizer;
            declinedBecause = because;
        }
    }

    /** Nobody decides about what she did or signed herself.
     * @param who who wants to decide; null for the application
     * @throws SomebodyElseNeeded when it is hers */
    void mustBeOfAnother(Long who) {
        if (who != null && (who == personId || who.equals(vouchedById))) {
            throw new SomebodyElseNeeded();
        }
    }

    /** It was wrong, or its source was taken back. The first reason stays. */
    void revoke(LocalDate today, String because) {
        if (revokedOn == null) {
            revokedOn = today;
            revokedBecause = because.length() > MAX_REASON ? because.substring(0, MAX_REASON) : because;
        }
    }

    /** Whether it was taken back. */
    boolean revoked() {
        return revokedOn != null;
    }

    long personId() {
        return personId;
    }

    /** Whose account signed; null when nobody did, or she has none. */
    Long vouchedById() {
        return vouchedById;
    }

    String outcome() {
        return outcome;
    }

    EvidenceKind kind() {
        return kind;
    }

    String source() {
        return source;
    }

    /** As it is shown and counted. */
    EvidenceEntry shown() {
        return new EvidenceEntry(
                outcome,
                kind,
                level,
                day,
                source,
                runId,
                entry,
                vouchedBy,
                voucherProfession,
                until,
                confirmedOn,
                declinedOn,
                declinedBecause,
                revokedOn,
                revokedBecause,
                under);
    }
}
