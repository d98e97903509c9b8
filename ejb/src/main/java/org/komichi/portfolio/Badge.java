package org.komichi.portfolio;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.komichi.shared.Identified;

/** A badge that was given: signed once, and withdrawn when what it says is true no more before its time. */
@Entity
@Table(name = "badge")
class Badge extends Identified {
    private String number;

    @Column(name = "person_id")
    private Long personId;

    private String achievement;
    private String needs;

    @Column(name = "address_in")
    private boolean addressIn;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    private String jwt;

    protected Badge() {}

    Badge(
            String number,
            long personId,
            Achievement achievement,
            boolean addressIn,
            Instant issuedAt,
            LocalDate endsOn,
            String jwt) {
        this.number = number;
        this.personId = personId;
        this.achievement = achievement.code();
        this.needs = achievement.needs().entrySet().stream()
                .map(need -> need.getKey() + ":" + need.getValue())
                .collect(Collectors.joining(","));
        this.addressIn = addressIn;
        this.issuedAt = issuedAt;
        this.endsOn = endsOn;
        this.jwt = jwt;
    }

    /** Whether it needs more of an outcome than this level. */
    boolean needsMoreThan(String outcome, int level) {
        return needs().getOrDefault(outcome, 0) > level;
    }

    private Map<String, Integer> needs() {
        return Arrays.stream(needs.split(","))
                .map(need -> need.split(":"))
                .collect(Collectors.toMap(need -> need[0], need -> Integer.valueOf(need[1])));
    }

    /** What it is worth on a day. */
    BadgeState state(LocalDate today) {
        if (withdrawnAt != null) {
            return BadgeState.WITHDRAWN;
        }
        return endsOn != null && endsOn.isBefore(today) ? BadgeState.OVER : BadgeState.VALID;
    }

    /** Is true no more. */
    void withdraw(Instant now) {
        if (withdrawnAt == null) {
            withdrawnAt = now;
        }
    }

    /** Its holder leaves: whoever has it still learns that it is withdrawn, and nothing of whom. */
    void forget(Instant now) {
        withdraw(now);
        personId = null;
        jwt = null;
    }

    /** The same badge, asked for once more. */
    boolean says(Achievement other, boolean address, LocalDate until) {
        return achievement.equals(other.code())
                && addressIn == address
                && java.util.Objects.equals(endsOn, until)
                && withdrawnAt == null;
    }

    boolean belongsTo(long person) {
        return personId != null && personId == person;
    }

    String number() {
        return number;
    }

    String achievement() {
        return achievement;
    }

    boolean addressIn() {
        return addressIn;
    }

    Instant issuedAt() {
        return issuedAt;
    }

    LocalDate endsOn() {
        return endsOn;
    }

    Instant withdrawnAt() {
        return withdrawnAt;
    }

    String jwt() {
        return jwt;
    }
}
