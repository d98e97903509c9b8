package org.komichi.visit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.komichi.identity.EmailAddress;
import org.komichi.identity.Profile;
import org.komichi.shared.Identified;

/**
 * A supervisor without an account, in the register. She counts from when she confirmed the address of her institution until she is
 * withdrawn; what she signed stays.
 */
@Entity
@Table(name = "visit_supervisor")
class OutsideSupervisor extends Identified {
    /** How long she may take to confirm. */
    static final Duration TIME_TO_CONFIRM = Duration.ofDays(14);

    static final int LONGEST_WORKPLACE = 100;
    static final int LONGEST_REASON = 200;

    private String name;
    private String reading;
    private String profession;
    private String workplace;
    private EmailAddress email;
    private String locale;

    @Column(name = "team_id")
    private long teamId;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "withdrawn_because")
    private String withdrawnBecause;

    protected OutsideSupervisor() {}

    OutsideSupervisor(EmailAddress email, long teamId, Profile told, String workplace, Locale locale, Instant now) {
        this.email = email;
        register(teamId, told, workplace, locale, now);
    }

    /** An organizer registers her, again perhaps: she confirms anew. */
    final void register(long team, Profile told, String at, Locale language, Instant now) {
        if (at == null || at.isBlank() || at.strip().length() > LONGEST_WORKPLACE) {
            throw new SupervisorWorkplaceNeeded(LONGEST_WORKPLACE);
        }
        teamId = team;
        name = told.name();
        reading = told.reading();
        profession = told.profession();
        workplace = at.strip();
        locale = language.getLanguage();
        registeredAt = now;
        confirmedAt = null;
        withdrawnAt = null;
        withdrawnBecause = null;
    }

    /** She followed the link; again changes nothing.
     * @throws SupervisorLinkOver when it is too late, or she was withdrawn */
    void confirm(Instant now) {
        if (withdrawn() || !confirmed() && !now.isBefore(registeredAt.plus(TIME_TO_CONFIRM))) {
            throw new SupervisorLinkOver();
        }
        if (!confirmed()) {
            confirmedAt = now;
        }
    }

    /** She signs no more. */
    void withdraw(String why, Instant now) {
        if (why == null || why.isBlank() || why.strip().length() > LONGEST_REASON) {
            throw new VisitReasonNeeded(LONGEST_REASON);
        }
        if (!withdrawn()) {
            withdrawnAt = now;
            withdrawnBecause = why.strip();
        }
    }

    boolean confirmed() {
        return confirmedAt != null;
    }

    boolean withdrawn() {
        return withdrawnAt != null;
    }

    boolean maySign() {
        return confirmed() && !withdrawn();
    }

    boolean asked(Instant now) {
        return !confirmed() && !withdrawn() && now.isBefore(registeredAt.plus(TIME_TO_CONFIRM));
    }

    RegisteredSupervisor registered() {
        return new RegisteredSupervisor(
                "o" + id(), null, id(), name, reading, profession, workplace, email, Locale.forLanguageTag(locale));
    }

    long teamId() {
        return teamId;
    }

    EmailAddress email() {
        return email;
    }

    String name() {
        return name;
    }

    String workplace() {
        return workplace;
    }

    String profession() {
        return profession;
    }

    Locale locale() {
        return Locale.forLanguageTag(locale);
    }

    Instant registeredAt() {
        return registeredAt;
    }

    String withdrawnBecause() {
        return withdrawnBecause;
    }
}
