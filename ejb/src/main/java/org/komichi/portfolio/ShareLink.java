package org.komichi.portfolio;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.komichi.shared.Identified;

/** A link by which somebody shows what she chose of her record. What it shows never changes; she makes another one instead. */
@Entity
@Table(name = "share_link")
class ShareLink extends Identified {
    @Column(name = "person_id")
    private long personId;

    private String salt;
    private String fingerprint;
    private String domains;
    private boolean evidence;
    private boolean ratings;
    private boolean certificates;
    private boolean visits;

    @Enumerated(EnumType.STRING)
    @Column(name = "name_shown")
    private NameShown nameShown;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    protected ShareLink() {}

    ShareLink(long personId, PortfolioChoice choice, String salt, String fingerprint, LocalDate endsOn, Instant now) {
        this.personId = personId;
        this.salt = salt;
        this.fingerprint = fingerprint;
        this.domains = String.join(",", choice.domains());
        this.evidence = choice.evidence();
        this.ratings = choice.ratings();
        this.certificates = choice.certificates();
        this.visits = choice.visits();
        this.nameShown = choice.name();
        this.endsOn = endsOn;
        this.createdAt = now;
    }

    /** Shows nothing any more, for good. */
    void withdraw(Instant now) {
        if (withdrawnAt == null) {
            withdrawnAt = now;
        }
    }

    /** Whether it shows something on this day. */
    boolean opens(LocalDate today) {
        return withdrawnAt == null && !endsOn.isBefore(today);
    }

    PortfolioChoice choice() {
        return new PortfolioChoice(Set.of(domains.split(",")), evidence, ratings, certificates, visits, nameShown);
    }

    long personId() {
        return personId;
    }

    String salt() {
        return salt;
    }

    Instant createdAt() {
        return createdAt;
    }

    LocalDate endsOn() {
        return endsOn;
    }

    Instant withdrawnAt() {
        return withdrawnAt;
    }
}
