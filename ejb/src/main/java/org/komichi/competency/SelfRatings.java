package org.komichi.competency;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.komichi.framework.CompetencyFramework;
import org.komichi.framework.Frameworks;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.Person;
import org.komichi.identity.Role;
import org.komichi.shared.NotFound;

/** How people see themselves, beside what the evidence says. Every rating is kept, and none counts. */
@Stateless
@RolesAllowed(Role.Name.LEARNER)
public class SelfRatings {
    private static final int HIGHEST = 5;

    /** The same rating again within this time is the same click. */
    private static final Duration SAME_CLICK = Duration.ofMinutes(1);

    @PersistenceContext
    EntityManager database;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Frameworks frameworks;

    @Inject
    SelfRatingsOfAPerson kept;

    @Inject
    Clock clock;

    /**
     * The current person says how she sees herself in one outcome.
     *
     * @param outcome code of the framework that counts now
     * @param rating 0 to 5
     * @throws NotFound when the framework has no such outcome
     * @throws RatingOutOfRange when the rating is no level
     */
    public void rate(String outcome, int rating) {
        CompetencyFramework framework = frameworks.published().latest();
        String code = framework
                .outcome(outcome)
                .map(CompetencyFramework.Outcome::code)
                .orElseThrow(NotFound::new);
        if (rating < 0 || rating > HIGHEST) {
            throw new RatingOutOfRange(HIGHEST);
        }
        long me = currentPerson.id();
        // The person's row is the lock: of two clicks the second finds what the first wrote.
        database.find(Person.class, me, LockModeType.PESSIMISTIC_WRITE);
        Instant now = clock.instant();
        List<SelfRated> ratings = of(me);
        boolean again = ratings.stream()
                .filter(before -> before.outcome().equals(code))
                .reduce((one, later) -> later)
                .filter(last ->
                        last.rating() == rating && last.at().plus(SAME_CLICK).isAfter(now))
                .isPresent();
        if (!again) {
            database.persist(new SelfRating(me, code, rating, now, framework.version()));
        }
    }

    /** Every rating of the current person, in the order in which she gave them. */
    public List<SelfRated> mine() {
        return of(currentPerson.id());
    }

    private List<SelfRated> of(long personId) {
        return kept.everythingAbout(personId);
    }
}
