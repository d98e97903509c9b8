package org.komichi.editorial;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.komichi.caselibrary.CaseStatus;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.Role;
import org.komichi.shared.Bilingual;

/** What lies on the desk, by what is to be done about it; the last ones of each kind, for a library may have many thousands. */
@Stateless
@RolesAllowed({Role.Name.EDITOR, Role.Name.REVIEWER})
public class DeskList {
    /** Cases of a kind that are shown. */
    public static final int SHOWN = 50;

    private static final LocalDate EVER = LocalDate.of(1, 1, 1);
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);
    private static final int SOON = 30;

    private static final String ANY = """
            select c.slug, c.number, c.title, c.status, c.publishedAt, c.authorId, c.changedAt, c.reviewDueOn
            from LibraryCase c where c.status in :statuses
            and (c.reviewDueOn is null or c.reviewDueOn >= :from and c.reviewDueOn < :before)
            """;
    private static final String LAST_FIRST = " order by c.changedAt desc, c.slug";

    @PersistenceContext
    EntityManager database;

    @Inject
    CaseBook book;

    @Inject
    CurrentPerson currentPerson;

    /** Her own drafts. */
    public List<CaseRow> mine() {
        return rows(database.createQuery(ANY + "and c.authorId = :me" + LAST_FIRST, Object[].class)
                .setParameter("statuses", EnumSet.of(CaseStatus.DRAFT))
                .setParameter("from", EVER)
                .setParameter("before", NEVER)
                .setParameter("me", currentPerson.id()));
    }

    /** Drafts of others. */
    public List<CaseRow> others() {
        return rows(
                database.createQuery(ANY + "and (c.authorId is null or c.authorId <> :me)" + LAST_FIRST, Object[].class)
                        .setParameter("statuses", EnumSet.of(CaseStatus.DRAFT))
                        .setParameter("from", EVER)
                        .setParameter("before", NEVER)
                        .setParameter("me", currentPerson.id()));
    }

    /** What waits for a reviewer. */
    public List<CaseRow> inReview() {
        return rows(EnumSet.of(CaseStatus.IN_PRIVACY_REVIEW, CaseStatus.IN_CLINICAL_REVIEW), EVER, NEVER);
    }

    /** Published ones that should be looked at again within a month, or should have been. */
    public List<CaseRow> due() {
        return rows(EnumSet.of(CaseStatus.PUBLISHED), EVER, soon());
    }

    /** All other published ones. */
    public List<CaseRow> published() {
        return rows(EnumSet.of(CaseStatus.PUBLISHED), soon(), NEVER);
    }

    /** Those that were taken out. */
    public List<CaseRow> withdrawn() {
        return rows(EnumSet.of(CaseStatus.WITHDRAWN), EVER, NEVER);
    }

    private LocalDate soon() {
        return book.today().plusDays(SOON + 1L);
    }

    private List<CaseRow> rows(Set<CaseStatus> statuses, LocalDate from, LocalDate before) {
        return rows(database.createQuery(ANY + LAST_FIRST, Object[].class)
                .setParameter("statuses", statuses)
                .setParameter("from", from)
                .setParameter("before", before));
    }

    // One more than is shown: who shows them sees that there are more.
    private List<CaseRow> rows(TypedQuery<Object[]> query) {
        LocalDate today = book.today();
        return query.setMaxResults(SHOWN + 1)
                .getResultStream()
                .map(row -> row(row, today))
                .toList();
    }

    private static CaseRow row(Object[] row, LocalDate today) {
        CaseStatus status = (CaseStatus) row[3];
        LocalDate due = (LocalDate) row[7];
        boolean published = row[4] != null && status != CaseStatus.WITHDRAWN;
        return new CaseRow(
                (String) row[0],
                (String) row[1],
                (Bilingual) row[2],
                status,
                published,
                (Instant) row[6],
                due,
                published && !due.isAfter(today));
    }
}
