package org.komichi.caselibrary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.Role;
import org.komichi.shared.NotFound;

/** Takes cases out of the library: out of pages, search, suggestions and whatever else asks the library, with the same transaction. */
@Stateless
@RolesAllowed({Role.Name.EDITOR, Role.Name.ADMIN})
public class CaseWithdrawal {
    @PersistenceContext
    EntityManager database;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    AuditTrail audit;

    @Inject
    CaseAnnouncements announcements;

    @Inject
    Clock clock;

    /**
     * Takes a case out, for good. Doing it again changes nothing.
     *
     * @param reason for those who answer for the library; may be null
     * @throws NotFound when there is no such case
     */
    public void withdraw(String slug, String reason) {
        LibraryCase found = database.createQuery("select c from LibraryCase c where c.slug = :slug", LibraryCase.class)
                .setParameter("slug", slug)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
        if (found.status() == CaseStatus.WITHDRAWN) {
            return;
        }
        String why = Optional.ofNullable(reason)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElse(null);
        if (why != null && why.length() > LibraryCase.LONGEST_REASON) {
            throw new CaseReasonTooLong(LibraryCase.LONGEST_REASON);
        }
        found.withdraw(why, currentPerson.idIfSignedIn().orElse(null), clock.instant());
        database.flush();
        audit.record("case-withdrawn", "case", found.id(), found.slug());
        announcements.withdrawn(found);
    }
}
