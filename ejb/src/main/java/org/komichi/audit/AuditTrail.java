package org.komichi.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.Principal;
import java.time.Clock;

/** Writes the audit trail, in the transaction of what it tells. */
@Stateless
@PermitAll
public class AuditTrail {
    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    Principal principal;

    @Inject
    Event<Audited> audited;

    /**
     * Notes what the current person did.
     *
     * @param action a verb phrase in kebab case, such as {@code certificate-revoked}
     * @param subjectKind what was seen or changed, such as {@code run}; may be null
     * @param subjectId its number or code; never a name, never a response id; may be null
     * @param detail codes only, at most 500 characters; may be null
     */
    public void record(String action, String subjectKind, Object subjectId, String detail) {
        database.persist(new AuditEntry(
                clock.instant(),
                actor(),
                action,
                subjectKind,
                subjectId == null ? null : subjectId.toString(),
                detail));
        audited.fire(new Audited(action));
    }

    /** Notes what a person did who is not signed in yet, or no more. */
    public void recordFor(Long actorId, String action, String subjectKind, Object subjectId, String detail) {
        database.persist(new AuditEntry(
                clock.instant(),
                actorId,
                action,
                subjectKind,
                subjectId == null ? null : subjectId.toString(),
                detail));
        audited.fire(new Audited(action));
    }

    private Long actor() {
        String name = principal.getName();
        return name != null && !name.isEmpty() && name.chars().allMatch(Character::isDigit) ? Long.valueOf(name) : null;
    }
}
