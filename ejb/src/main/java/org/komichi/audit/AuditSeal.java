package org.komichi.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneOffset;

/** One link of the chain: so many entries, sealed at once, on top of the link before. No link is followed by two. */
@Entity
@Table(name = "audit_seal")
class AuditSeal {
    /** What the first link stands on. */
    static final String BEGINNING = "0".repeat(64);

    @Id
    @SequenceGenerator(name = "komichi_seal", sequenceName = "komichi_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "komichi_seal")
    private Long id;

    @Column(name = "sealed_at")
    private Instant sealedAt;

    private int entries;
    private String previous;
    private String fingerprint;

    protected AuditSeal() {}

    AuditSeal(Instant sealedAt, int entries, String previous, String fingerprint) {
        this.sealedAt = sealedAt;
        this.entries = entries;
        this.previous = previous;
        this.fingerprint = fingerprint;
    }

    /** What the law asks for: no entry may be missing before. */
    private static final int LEAST_YEARS = 1;

    /** Entries under seals from before this moment are gone, or go. */
    static Instant goneBefore(Instant now, int years) {
        return now.atOffset(ZoneOffset.UTC).minusYears(years).toInstant();
    }

    /** Whether its entries may be gone because their time is over. */
    boolean over(Instant now) {
        return sealedAt.isBefore(goneBefore(now, LEAST_YEARS));
    }

    long id() {
        return id;
    }

    Instant sealedAt() {
        return sealedAt;
    }

    int entries() {
        return entries;
    }

    String previous() {
        return previous;
    }

    String fingerprint() {
        return fingerprint;
    }
}
