package org.komichi.guest;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.komichi.identity.EmailAddress;
import org.komichi.identity.Profile;
import org.komichi.shared.Identified;
import org.komichi.workshop.Application;

/**
 * Somebody without an account wants to come, and has not proved her address yet: so far she is nobody, and holds no seat. When
 * she has proved it nothing is left here but who she became; when she does not, nothing at all.
 */
@Entity
@Table(name = "guest_application")
public class GuestApplication extends Identified {
    /** How long the link in the letter can be followed. */
    static final Duration TIME_TO_CONFIRM = Duration.ofHours(24);

    @Column(name = "workshop_id")
    private long workshopId;

    private String fingerprint;
    private EmailAddress email;
    private String name;
    private String reading;
    private String profession;
    private String locale;

    @Convert(converter = TypedAnswersColumn.class)
    private Map<String, String> answers = Map.of();

    private String accommodation;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "person_id")
    private Long personId;

    protected GuestApplication() {}

    /**
     * @param fingerprint of the link's secret
     * @param told what she said about herself
     */
    GuestApplication(
            long workshopId,
            String fingerprint,
            EmailAddress email,
            Profile told,
            Locale locale,
            Application application,
            Instant now) {
        this.workshopId = workshopId;
        this.fingerprint = fingerprint;
        this.email = email;
        this.name = told.name();
        this.reading = told.reading();
        this.profession = told.profession();
        this.locale = locale.getLanguage();
        this.answers = application.answers();
        this.accommodation = application.accommodation();
        this.expiresAt = now.plus(TIME_TO_CONFIRM);
    }

    boolean over(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** She proved her address; what she said lives on with her registration only. */
    void confirmed(long person) {
        personId = person;
        email = null;
        name = null;
        reading = null;
        profession = null;
        answers = Map.of();
        accommodation = null;
    }

    long workshopId() {
        return workshopId;
    }

    EmailAddress email() {
        return email;
    }

    String name() {
        return name;
    }

    String reading() {
        return reading;
    }

    String profession() {
        return profession;
    }

    Locale locale() {
        return Locale.forLanguageTag(locale);
    }

    Application application() {
        return new Application(answers, accommodation, null, null);
    }

    /** Who she became; null until she has proved her address. */
    Long personId() {
        return personId;
    }
}
