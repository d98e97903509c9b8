package org.komichi.caselibrary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.komichi.competency.Competencies;
import org.komichi.content.Glossary;
import org.komichi.content.Source;
import org.komichi.shared.NotFound;
import org.komichi.shared.PageOf;
import org.komichi.shared.Paging;

/** The library as everybody reads it: what is published. */
@Stateless
@PermitAll
public class Cases {
    @PersistenceContext
    EntityManager database;

    @Inject
    CaseShelf shelf;

    @Inject
    Competencies competencies;

    @Inject
    Glossary glossary;

    /**
     * A case to be read.
     *
     * @throws NotFound when there is none, or it is not published yet
     * @throws CaseNotThereAnyMore when it was taken out
     */
    public ReadableCase published(String slug) {
        LibraryCase found = bySlug(slug).filter(LibraryCase::wasReadable).orElseThrow(NotFound::new);
        return found.published()
                .map(document -> ReadableCase.of(found, document))
                .orElseThrow(CaseNotThereAnyMore::new);
    }

    /** Published cases, those that come first in the numbering first. */
    public PageOf<CaseSummary> list(Paging paging) {
        Long total = database.createQuery(
                        "select count(c) from LibraryCase c where c.status <> :withdrawn and c.publishedAt is not null",
                        Long.class)
                .setParameter("withdrawn", CaseStatus.WITHDRAWN)
                .getSingleResult();
        return PageOf.of(
                total,
                paging,
                database.createQuery("""
                                select new org.komichi.caselibrary.CaseSummary(c.slug, c.number, c.title, c.publishedAt)
                                from LibraryCase c where c.status <> :withdrawn and c.publishedAt is not null
                                order by case when c.number is null then 1 else 0 end, c.number, c.slug
                                """, CaseSummary.class)
                        .setParameter("withdrawn", CaseStatus.WITHDRAWN)
                        .setFirstResult(paging.first())
                        .setMaxResults(paging.size())
                        .getResultList());
    }

    /** Those of these cases that can be read, by slug, in one query: for a list that came from somewhere else. */
    public Map<String, CaseDocument> readable(Collection<String> slugs) {
        return slugs.isEmpty()
                ? Map.of()
                : database.createQuery("""
                                select c.published from LibraryCase c
                                where c.slug in :slugs and c.publishedAt is not null and c.status <> :withdrawn
                                """, CaseDocument.class)
                        .setParameter("slugs", slugs)
                        .setParameter("withdrawn", CaseStatus.WITHDRAWN)
                        .getResultStream()
                        .collect(Collectors.toMap(CaseDocument::slug, document -> document));
    }

    /** The codes by which cases are sorted, with their names. */
    public CaseCodes codes() {
        return shelf.latest().codes();
    }

    /** The sources of the library by id. */
    public Map<String, Source> sources() {
        return shelf.latest().sources();
    }

    /** What a case may refer to now. */
    public CaseReferences references() {
        return new CaseReferences(
                codes(),
                sources().keySet(),
                competencies.words().keySet()::contains,
                term -> glossary.terms().has(term));
    }

    private Optional<LibraryCase> bySlug(String slug) {
        return database.createQuery("select c from LibraryCase c where c.slug = :slug", LibraryCase.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }
}
