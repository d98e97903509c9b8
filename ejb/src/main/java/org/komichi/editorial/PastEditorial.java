package org.komichi.editorial;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import org.komichi.caselibrary.CaseDocument;
import org.komichi.caselibrary.CaseDocument.Origin;
import org.komichi.caselibrary.Cases;
import org.komichi.caselibrary.LibraryCase;
import org.komichi.editorial.CaseReview.Check;
import org.komichi.identity.Role;

/** Takes down what editors did at an earlier moment. */
@Stateless
@RolesAllowed(Role.Name.SYSTEM)
public class PastEditorial {
    @PersistenceContext
    EntityManager database;

    @Inject
    CaseBook book;

    @Inject
    Cases cases;

    /** She wrote a draft.
     * @return its slug */
    public String wrote(CaseDocument document, long editor, Instant when) {
        LibraryCase made = new LibraryCase(document, editor, when);
        database.persist(made);
        database.flush();
        book.keep(made);
        return made.slug();
    }

    /** She wrote on: one value at each of these paths. */
    public void wroteOn(String slug, Map<String, Object> values, long editor, Instant when) {
        LibraryCase found = book.locked(slug);
        CaseTree tree = CaseTree.of(found.working());
        values.forEach(tree::put);
        found.rewrite(tree.document(), editor, when);
        database.flush();
        book.keep(found);
    }

    /** A case has been with its readers since an earlier day. */
    public void published(String slug, Instant when) {
        book.locked(slug).publishedAlready(when);
    }

    /** Somebody said something about a passage. */
    public void said(String slug, String path, String words, long who, Instant when) {
        LibraryCase found = book.get(slug);
        database.persist(
                new CaseComment(found.id(), path, CaseTree.of(found.working()).text(path), words, null, who, when));
    }

    /** She handed a fictional case in, and a reviewer found nobody who could be known. */
    public void passedPrivacy(String slug, long editor, long reviewer, Instant when) {
        LibraryCase found = book.locked(slug);
        found.submit(cases.references(), book, when);
        database.persist(
                new ConsentRecord(found.id(), Origin.FICTIONAL, ConsentForm.declared(book.today()), editor, when));
        CaseSubmission submission = new CaseSubmission(found.id(), 1, editor, null, when);
        database.persist(submission);
        database.flush();
        database.persist(CaseReview.privacyPassed(submission, EnumSet.allOf(Check.class), reviewer, when));
        found.passPrivacy(when);
    }
}
