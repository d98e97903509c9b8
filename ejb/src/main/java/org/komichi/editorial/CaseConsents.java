package org.komichi.editorial;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Objects;
import org.komichi.audit.AuditTrail;
import org.komichi.caselibrary.CaseDocument.Origin;
import org.komichi.caselibrary.CaseOfOneChild;
import org.komichi.caselibrary.CaseWithdrawal;
import org.komichi.caselibrary.LibraryCase;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.Role;
import org.komichi.shared.NotFound;

/** The register of consents. Who takes hers back takes the case out of the library with the same stroke. */
@Stateless
@RolesAllowed(Role.Name.EDITOR)
public class CaseConsents {
    @PersistenceContext
    EntityManager database;

    @Inject
    CaseBook book;

    @Inject
    CaseWithdrawal withdrawal;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Records a consent to a composite case.
     *
     * @throws ConsentIncomplete when something is missing
     */
    public void record(String slug, ConsentForm form) {
        LibraryCase found = book.locked(slug);
        if (found.origin() == Origin.REAL_CONSENTED) {
            throw new CaseOfOneChild();
        }
        form.mustBeComplete(book.today());
        ConsentRecord kept = new ConsentRecord(found.id(), Origin.COMPOSITE, form, currentPerson.id(), clock.instant());
        database.persist(kept);
        database.flush();
        audit.record("case-consent-recorded", "case", found.id(), found.slug());
    }

    /** A consent was taken back: without another one the case is out of pages, search and caches with this transaction.
     * @param id of the record
     * @param reason for the register of withdrawn cases */
    public void withdraw(String slug, long id, String reason) {
        LibraryCase found = book.locked(slug);
        ConsentRecord taken = book.consents(found.id()).stream()
                .filter(record -> Objects.equals(record.id(), id))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (!taken.withdraw(currentPerson.id(), clock.instant())) {
            return;
        }
        database.flush();
        audit.record("case-consent-withdrawn", "case", found.id(), found.slug());
        if (taken.kind() == found.origin() && !book.stands(found)) {
            withdrawal.withdraw(slug, reason);
        }
    }
}
