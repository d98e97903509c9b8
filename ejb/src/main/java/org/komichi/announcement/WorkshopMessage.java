package org.komichi.announcement;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.komichi.notification.OptionalMail;
import org.komichi.shared.Bilingual;
import org.komichi.shared.Identified;

/** A message that an organizer sent, and whom it went to. It never changes. */
@Entity
@Table(name = "workshop_message")
class WorkshopMessage extends Identified {
    private String draft;

    @Column(name = "workshop_id")
    private long workshopId;

    private String audience;

    @Enumerated(EnumType.STRING)
    private OptionalMail kind;

    @Embedded
    @AttributeOverride(name = "ja", column = @Column(name = "subject_ja"))
    @AttributeOverride(name = "en", column = @Column(name = "subject_en"))
    private Bilingual subject;

    @Embedded
    @AttributeOverride(name = "ja", column = @Column(name = "text_ja"))
    @AttributeOverride(name = "en", column = @Column(name = "text_en"))
    private Bilingual text;

    @Column(name = "without_mail")
    private int withoutMail;

    @Column(name = "sent_by")
    private long sentBy;

    @Column(name = "sent_at")
    private Instant sentAt;

    @ElementCollection
    @CollectionTable(name = "workshop_message_recipient", joinColumns = @JoinColumn(name = "message_id"))
    @Column(name = "person_id")
    private Set<Long> recipients = new HashSet<>();

    protected WorkshopMessage() {}

    WorkshopMessage(long workshopId, Draft draft, Set<Long> recipients, int withoutMail, long sentBy, Instant now) {
        this.workshopId = workshopId;
        this.draft = draft.id().toString();
        this.audience = draft.audience().code();
        this.kind = draft.kind();
        this.subject = draft.subject();
        this.text = draft.text();
        this.recipients.addAll(recipients);
        this.withoutMail = withoutMail;
        this.sentBy = sentBy;
        this.sentAt = now;
    }

    /** The draft that it was sent from. */
    String draft() {
        return draft;
    }

    Audience audience() {
        return Audience.of(audience).orElseThrow();
    }

    OptionalMail kind() {
        return kind;
    }

    Bilingual subject() {
        return subject;
    }

    Bilingual text() {
        return text;
    }

    /** How many it was for who want no such mail. */
    int withoutMail() {
        return withoutMail;
    }

    long sentBy() {
        return sentBy;
    }

    Instant sentAt() {
        return sentAt;
    }
}
