package org.komichi.portfolio;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.Person;
import org.komichi.shared.Japan;
import org.komichi.shared.KeyRing;

/** What a link shows to whoever has it. */
@Stateless
@PermitAll
public class SharedPortfolios {
    @PersistenceContext
    EntityManager database;

    @Inject
    HoldingsForLinks holdings;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    KeyRing keys;

    @Inject
    Clock clock;

    /** What is shown.
     * @param endsOn the last day on which the link opens
     * @param own whether she herself looks */
    public record Shown(Portfolio portfolio, LocalDate endsOn, boolean own) {}

    /**
     * Opens a link, and counts it when it is not she herself. Empty when it opens nothing: it never did, is over, or was taken back;
     * which of these, nobody is told.
     */
    public Optional<Shown> open(String token) {
        LocalDate today = Japan.day(clock.instant());
        // The link's row is the lock: of two who look at once both are counted.
        return database.createQuery("select s from ShareLink s where s.fingerprint = :print", ShareLink.class)
                .setParameter("print", keys.fingerprint(ShareLinks.FINGERPRINT, token))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .filter(link -> link.opens(today))
                .map(link -> shown(link, today));
    }

    private Shown shown(ShareLink link, LocalDate today) {
        boolean own =
                currentPerson.idIfSignedIn().filter(id -> id == link.personId()).isPresent();
        if (!own) {
            count(link.id(), today);
        }
        String name = database.find(Person.class, link.personId()).name();
        return new Shown(Portfolio.of(holdings.of(link.personId(), name), link.choice()), link.endsOn(), own);
    }

    private void count(long link, LocalDate today) {
        ShareLook look = database.createQuery(
                        "select k from ShareLook k where k.linkId = :link and k.on = :on", ShareLook.class)
                .setParameter("link", link)
                .setParameter("on", today)
                .getResultStream()
                .findFirst()
                .orElseGet(() -> {
                    ShareLook first = new ShareLook(link, today);
                    database.persist(first);
                    return first;
                });
        look.again();
    }
}
