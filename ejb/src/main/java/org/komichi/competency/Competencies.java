package org.komichi.competency;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.komichi.framework.CompetencyFramework;
import org.komichi.framework.Frameworks;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.Person;
import org.komichi.identity.Role;
import org.komichi.shared.Bilingual;
import org.komichi.shared.JapanToday;
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
    EvidenceShelf shelf;

    @Inject
    SelfRatingsOfAPerson ratings;

    @Inject
    NextSteps steps;

    @Inject
    JapanToday today;

    /** What the outcomes of the framework say, by their codes; nothing on a server without a framework. */
    @PermitAll
    public Map<String, Bilingual> words() {
        return frameworks.latest().stream()
                .flatMap(framework -> framework.outcomes().stream())
                .collect(Collectors.toMap(CompetencyFramework.Outcome::code, CompetencyFramework.Outcome::text));
    }

    /** The framework that counts now: outcomes, targets, activities and rules.
     * @throws NotFound when none is published */
    @PermitAll
    public CompetencyFramework framework() {
        return frameworks.published().latest();
    }

    /** Where the current person stands.
     * @throws NotFound when no framework is published */
    public CompetencyProfile mine() {
        return of(currentPerson.id());
    }

    /** Where the current person stands, without what she could do next and how she rates herself: for pages that
     * only show how far she is.
     * @throws NotFound when no framework is published */
    public CompetencyProfile standing() {
        return profile(currentPerson.id(), List.of());
    }

    /** Where a person stands: only she herself may know.
     * @throws NotFound when it is somebody else, or no framework is published */
    public CompetencyProfile of(long personId) {
        if (personId != currentPerson.id()) {
            throw new NotFound();
        }
        CompetencyProfile profile = profile(personId, ratings.everythingAbout(personId));
        return profile.offering(steps.forGaps(profile.gaps(), personId));
    }

    private CompetencyProfile profile(long personId, List<SelfRated> rated) {
        return CompetencyProfile.of(
                frameworks.published(),
                database.find(Person.class, personId).profile().profession(),
                shelf.of(personId),
                rated,
                today.date());
    }

    /** Where somebody stands, for what she herself has decided to show; without next steps.
     * @throws NotFound when no framework is published */
    @RolesAllowed(Role.Name.SYSTEM)
    public CompetencyProfile shownBy(long personId) {
        return profile(personId, ratings.everythingAbout(personId));
    }

    /** What would bring the current person to levels that she lacks.
     * @param missing the next level by outcome
     * @return at most three things for each, the nearest first */
    public Map<String, List<NextStep>> steps(Map<String, Integer> missing) {
        return steps.forGaps(missing, currentPerson.id());
    }
}
