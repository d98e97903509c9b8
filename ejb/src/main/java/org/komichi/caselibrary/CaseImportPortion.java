package org.komichi.caselibrary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.komichi.caselibrary.CaseDocument.Origin;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.Role;

/** One transaction of an import: some lines, and what the search must know of them. */
@Stateless
@RolesAllowed(Role.Name.EDITOR)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CaseImportPortion {
    @PersistenceContext
    EntityManager database;

    @Inject
    CaseAnnouncements announcements;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Clock clock;

    /** What became of a line.
     * @param faults why it was not taken; empty when it was */
    record Taken(int line, boolean published, List<CaseFault> faults) {
        static Taken not(CaseLine line, CaseFault fault) {
            return new Taken(line.number(), false, List.of(fault));
        }
    }

    /** Takes the lines that are right and new. */
    public List<Taken> take(List<CaseLine> lines) {
        List<CaseDocument> documents =
                lines.stream().map(CaseLine::document).flatMap(Optional::stream).toList();
        Set<String> slugs =
                there("slug", documents.stream().map(CaseDocument::slug).toList());
        Set<String> numbers = there(
                "number",
                documents.stream()
                        .map(CaseDocument::number)
                        .filter(Objects::nonNull)
                        .toList());
        Instant now = clock.instant();
        Long author = currentPerson.id();
        List<Taken> all = new ArrayList<>();
        List<LibraryCase> published = new ArrayList<>();
        for (CaseLine line : lines) {
            if (line.document().isEmpty()) {
                all.add(new Taken(line.number(), false, line.faults()));
                continue;
            }
            CaseDocument document = line.document().get();
            if (!slugs.add(document.slug())) {
                all.add(Taken.not(line, CaseFault.at("slug", "case-slug-taken")));
            } else if (document.number() != null && !numbers.add(document.number())) {
                all.add(Taken.not(line, CaseFault.at("number", "case-number-taken")));
            } else {
                LibraryCase made = new LibraryCase(document, author, now);
                boolean fictional = document.origin() == Origin.FICTIONAL;
                if (fictional) {
                    made.publishUnreviewed(now);
                    published.add(made);
                }
                database.persist(made);
                all.add(new Taken(line.number(), fictional, List.of()));
            }
        }
        database.flush();
        published.forEach(announcements::published);
        return all;
    }

    private Set<String> there(String field, List<String> values) {
        return values.isEmpty()
                ? new HashSet<>()
                : new HashSet<>(database.createQuery(
                                "select c." + field + " from LibraryCase c where c." + field + " in :values",
                                String.class)
                        .setParameter("values", values)
                        .getResultList());
    }
}
