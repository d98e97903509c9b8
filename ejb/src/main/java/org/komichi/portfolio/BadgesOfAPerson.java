package org.komichi.portfolio;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.komichi.identity.PersonalDataSource;

/** The badges of a person, for her download. With her account they are withdrawn; what is left of them leads to nobody. */
@ApplicationScoped
public class BadgesOfAPerson implements PersonalDataSource {
    /** A badge in the download. */
    public record Given(String number, String achievement, String signed) {}

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Override
    public String section() {
        return "badges";
    }

    @Override
    public List<Given> everythingAbout(long personId) {
        return of(personId).stream()
                .map(badge -> new Given(badge.number(), badge.achievement(), badge.jwt()))
                .toList();
    }

    @Override
    public void forget(long personId) {
        of(personId).forEach(badge -> badge.forget(clock.instant()));
    }

    private List<Badge> of(long personId) {
        return database.createQuery("select b from Badge b where b.personId = :person order by b.id", Badge.class)
                .setParameter("person", personId)
                .getResultList();
    }
}
