package org.komichi.portfolio;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.Role;
import org.komichi.region.LevelLooks;
import org.komichi.shared.Japan;

/** When others saw the levels of the current person: as her manager, as an organizer, or by a link of hers. */
@Stateless
@RolesAllowed(Role.Name.LEARNER)
public class LooksAtMe {
    private static final int YEARS = 1;

    @PersistenceContext
    EntityManager database;

    @Inject
    LevelLooks looks;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Clock clock;

    /** How somebody came to see them. */
    public enum By {
        MANAGER,
        ORGANIZER,
        LINK
    }

    /**
     * A day on which they were seen.
     *
     * @param organisation that the role was held in; null for a link, or when the role was held in none
     * @param linkMade when the link was made; null when it was none
     * @param times how often the link was opened; 0 when it was none
     */
    public record Look(LocalDate on, By by, String organisation, Instant linkMade, int times) {}

    /** Everything of the last year, the latest first; two statements. */
    public List<Look> lastYear() {
        LocalDate since = Japan.day(clock.instant()).minusYears(YEARS);
        Stream<Look> people = looks.mineSince(since).stream()
                .map(seen -> new Look(
                        seen.on(),
                        seen.as() == Role.MANAGER ? By.MANAGER : By.ORGANIZER,
                        seen.organisation(),
                        null,
                        0));
        Stream<Look> links = database.createQuery("""
                        select k.on, s.createdAt, k.times from ShareLook k, ShareLink s
                        where s.id = k.linkId and s.personId = :person and k.on >= :since order by s.createdAt
                        """, Object[].class)
                .setParameter("person", currentPerson.id())
                .setParameter("since", since)
                .getResultStream()
                .map(row -> new Look((LocalDate) row[0], By.LINK, null, (Instant) row[1], (Integer) row[2]));
        return Stream.concat(people, links)
                .sorted(Comparator.comparing(Look::on).reversed().thenComparing(Look::by))
                .toList();
    }
}
