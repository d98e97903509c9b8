package org.komichi.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.komichi.caselibrary.CaseStatus;
import org.komichi.shared.Bilingual;

/** Cases that somebody may be offered, with what she wrote about each, in one statement. */
@ApplicationScoped
public class CaseOffers {
    @PersistenceContext
    EntityManager database;

    /**
     * A case to think about.
     *
     * @param number may be null
     * @param answered of how many of its questions she wrote what she thinks
     */
    public record Offer(String slug, String number, Bilingual title, long answered) {}

    /** Those of these cases that can be read, by slug.
     * @param person 0 for a visitor, who wrote nothing */
    Map<String, Offer> of(Collection<String> slugs, long person) {
        return slugs.isEmpty()
                ? Map.of()
                : database.createQuery("""
                                select c.slug, c.number, c.title, count(t.id) from LibraryCase c
                                left join CaseThought t on t.caseId = c.id and t.personId = :person and t.words is not null
                                where c.slug in :slugs and c.publishedAt is not null and c.status <> :withdrawn
                                group by c.slug, c.number, c.title.ja, c.title.en
                                """, Object[].class)
                        .setParameter("person", person)
                        .setParameter("slugs", slugs)
                        .setParameter("withdrawn", CaseStatus.WITHDRAWN)
                        .getResultStream()
                        .map(row -> new Offer((String) row[0], (String) row[1], (Bilingual) row[2], (Long) row[3]))
                        .collect(Collectors.toMap(Offer::slug, offer -> offer));
    }
}
