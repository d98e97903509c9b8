package org.komichi.competency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All evidence of people, revoked or not. */
@ApplicationScoped
class EvidenceShelf {
    @PersistenceContext
    EntityManager database;

    /** Of one person, in the order of the days. */
    List<EvidenceEntry> of(long personId) {
        return rows(List.of(personId)).stream().map(Evidence::shown).toList();
    }

    /** Of several people at once; who has none is missing. */
    Map<Long, List<EvidenceEntry>> of(Collection<Long> personIds) {
        return rows(personIds).stream()
                .collect(Collectors.groupingBy(
                        Evidence::personId, HashMap::new, Collectors.mapping(Evidence::shown, Collectors.toList())));
    }

    private List<Evidence> rows(Collection<Long> personIds) {
        return database.createQuery("""
                        select e from Evidence e where e.personId in :people order by e.day, e.outcome, e.id
                        """, Evidence.class)
                .setParameter("people", personIds)
                .getResultList();
    }
}
