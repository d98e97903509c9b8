package org.komichi.competency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import org.komichi.shared.Identified;

/**
 * Something that happened on a day and shows a competency. It is only ever added: a level is never set, it follows from
 * the evidence.
 */
@Entity
@Table(name = "evidence")
class Evidence extends Identified {
    /** Longest source that is kept. */
    static final int MAX_SOURCE = 120;

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

    protected Evidence() {}

    Evidence(long personId, String outcome, EvidenceKind kind, LocalDate on, String source, Long runId) {
        if (outcome.isBlank() || source.isBlank() || source.length() > MAX_SOURCE) {
            throw new IllegalArgumentException("evidence needs an outcome and a source of at most " + MAX_SOURCE);
        }
        this.personId = personId;
        this.outcome = outcome;
        this.kind = Objects.requireNonNull(kind);
        this.level = kind.maxLevel();
        this.day = Objects.requireNonNull(on);
        this.source = source;
        this.runId = runId;
    }

    /** Somebody signs for it. */
    Evidence vouchedFor(Voucher voucher) {
        entry = voucher.entry();
        vouchedBy = voucher.name();
        voucherProfession = voucher.profession();
        return this;
    }
}
