package org.komichi.editorial;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.komichi.caselibrary.LibraryCase;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.Role;
import org.komichi.shared.NotFound;

/** Remarks at the passages of a case, between those who write it and those who judge it. */
@Stateless
@RolesAllowed({Role.Name.EDITOR, Role.Name.REVIEWER})
public class CaseComments {
    @PersistenceContext
    EntityManager database;

    @Inject
    CaseBook book;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Clock clock;

    /**
     * Says something about a passage; what stands there now is kept beside it.
     *
     * @param path of the passage; empty for the whole case
     */
    public void say(String slug, String path, String words) {
        LibraryCase found = book.get(slug);
        String where = path == null || path.length() > 120 ? "" : path;
        String quoted = where.isEmpty() ? null : CaseTree.of(found.working()).text(where);
        database.persist(new CaseComment(found.id(), where, quoted, words, null, currentPerson.id(), clock.instant()));
    }

    /** Answers a remark. */
    public void answer(String slug, long comment, String words) {
        CaseComment remark = remark(slug, comment);
        database.persist(new CaseComment(
                remark.caseId(), remark.path(), null, words, remark.id(), currentPerson.id(), clock.instant()));
    }

    /** Nothing is left to do about a remark. Doing it again changes nothing. */
    public void resolve(String slug, long comment) {
        remark(slug, comment).resolve(currentPerson.id(), clock.instant());
    }

    private CaseComment remark(String slug, long comment) {
        LibraryCase found = book.locked(slug);
        CaseComment remark = database.find(CaseComment.class, comment);
        if (remark == null || remark.caseId() != found.id() || remark.answerTo().isPresent()) {
            throw new NotFound();
        }
        return remark;
    }
}
