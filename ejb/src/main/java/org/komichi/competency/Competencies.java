package org.komichi.competency;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.komichi.competency.CompetencyFramework.Group;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.Person;
import org.komichi.identity.Role;
import org.komichi.shared.Bilingual;
import org.komichi.shared.NotFound;

/** Where people stand, as it follows from their evidence. */
@Stateless
@RolesAllowed(Role.Name.LEARNER)
public class Competencies {
    @PersistenceContext
    EntityManager database;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Frameworks frameworks;

    @Inject
    @Any
    Instance<NextStepSource> sources;

    /** What the outcomes of the framework say, by their codes; nothing on a server without a framework. */
    @PermitAll
    public Map<String, Bilingual> words() {
        return frameworks.latest().stream()
                .flatMap(framework -> framework.outcomes().stream())
                .collect(Collectors.toMap(CompetencyFramework.Outcome::code, CompetencyFramework.Outcome::text));
    }

    /** Where the current person stands.
     * @throws NotFound when no framework is published */
    public CompetencyProfile mine() {
        return of(currentPerson.id());
    }

    /** Where a person stands: only she herself may know.
     * @throws NotFound when it is somebody else, or no framework is published */
    public CompetencyProfile of(long personId) {
        if (personId != currentPerson.id()) {
            throw new NotFound();
        }
        CompetencyFramework framework = frameworks.latest().orElseThrow(NotFound::new);
        String profession = database.find(Person.class, personId).profile().profession();
        Group group = framework.groupOf(profession).orElse(null);
        Map<String, List<EvidenceEntry>> evidence =
                evidence(personId).stream().collect(Collectors.groupingBy(EvidenceEntry::outcome));
        Map<String, Integer> gaps = CompetencyProfile.gaps(framework, group, evidence);
        return CompetencyProfile.of(framework, profession != null, group, evidence, steps(gaps, personId));
    }

    private List<EvidenceEntry> evidence(long personId) {
        return database.createQuery("""
                        select new org.komichi.competency.EvidenceEntry(
                          e.outcome, e.kind, e.level, e.day, e.source, e.runId, e.vouchedBy, e.voucherProfession)
                        from Evidence e where e.personId = :person
                        """, EvidenceEntry.class)
                .setParameter("person", personId)
                .getResultList();
    }

    private Map<String, List<NextStep>> steps(Map<String, Integer> gaps, long personId) {
        Map<String, List<NextStep>> all = new HashMap<>();
        if (!gaps.isEmpty()) {
            for (NextStepSource source : sources) {
                source.stepsForAll(gaps, personId)
                        .forEach((outcome, steps) -> all.merge(
                                outcome,
                                steps,
                                (one, other) -> Stream.concat(one.stream(), other.stream())
                                        .toList()));
            }
        }
        return all;
    }
}
