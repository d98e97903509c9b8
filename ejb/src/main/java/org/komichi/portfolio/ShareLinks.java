package org.komichi.portfolio;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.Person;
import org.komichi.identity.Role;
import org.komichi.portfolio.SharedLink.Look;
import org.komichi.shared.Japan;
import org.komichi.shared.KeyRing;
import org.komichi.shared.NotFound;

/** The links by which the current person shows her record: made, looked after and taken back by her alone. */
@Stateless
@RolesAllowed(Role.Name.LEARNER)
public class ShareLinks {
    /** How long a link may last, in days. */
    public static final int LONGEST = 365;

    static final String FINGERPRINT = "share-link";

    private static final String ADDRESS = "share-link-address";
    private static final int MOST = 20;

    /** The same link again within this time is the same click. */
    private static final Duration SAME_CLICK = Duration.ofMinutes(1);

    @PersistenceContext
    EntityManager database;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Portfolios portfolios;

    @Inject
    KeyRing keys;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Makes a link to what the current person chose.
     *
     * @param endsOn the last day on which it opens; null when she named none
     * @throws NotFound when the framework has no such domain
     * @throws ShareDayOutOfReach when the day is not after today, or more than a year away
     * @throws TooManyShareLinks when twenty are open
     */
    public void make(PortfolioChoice choice, LocalDate endsOn) {
        LocalDate today = today();
        if (endsOn == null || !endsOn.isAfter(today) || endsOn.isAfter(today.plusDays(LONGEST))) {
            throw new ShareDayOutOfReach(LONGEST);
        }
        if (!portfolios.domains().containsAll(choice.domains())) {
            throw new NotFound();
        }
        long me = currentPerson.id();
        // The person's row is the lock: of two clicks the second finds what the first made.
        database.find(Person.class, me, LockModeType.PESSIMISTIC_WRITE);
        List<ShareLink> open =
                linksOf(me).stream().filter(link -> link.opens(today)).toList();
        if (open.stream().anyMatch(link -> sameClick(link, choice, endsOn))) {
            return;
        }
        if (open.size() >= MOST) {
            throw new TooManyShareLinks(MOST);
        }
        String salt = keys.randomCode();
        ShareLink link = new ShareLink(
                me, choice, salt, keys.fingerprint(FINGERPRINT, token(me, salt)), endsOn, clock.instant());
        database.persist(link);
        audit.record("share-link-made", "share-link", link.id(), null);
    }

    private boolean sameClick(ShareLink link, PortfolioChoice choice, LocalDate endsOn) {
        Instant now = clock.instant();
        return link.choice().equals(choice)
                && link.endsOn().equals(endsOn)
                && link.createdAt().plus(SAME_CLICK).isAfter(now);
    }

    /** All links of the current person, the latest first; two statements. */
    public List<SharedLink> mine() {
        long me = currentPerson.id();
        LocalDate today = today();
        Map<Long, List<ShareLook>> looks = database.createQuery("""
                        select k from ShareLook k, ShareLink s where k.linkId = s.id and s.personId = :person order by k.on
                        """, ShareLook.class)
                .setParameter("person", me)
                .getResultStream()
                .collect(Collectors.groupingBy(ShareLook::linkId));
        return linksOf(me).stream()
                .map(link -> new SharedLink(
                        link.id(),
                        link.opens(today) ? token(me, link.salt()) : null,
                        link.choice(),
                        link.createdAt(),
                        link.endsOn(),
                        link.opens(today),
                        link.withdrawnAt(),
                        looks.getOrDefault(link.id(), List.of()).stream()
                                .map(look -> new Look(look.on(), look.times()))
                                .toList()))
                .toList();
    }

    /** Takes a link of the current person back; once more changes nothing.
     * @throws NotFound when it is not hers */
    public void withdraw(long id) {
        ShareLink link = Optional.ofNullable(database.find(ShareLink.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(found -> found.personId() == currentPerson.id())
                .orElseThrow(NotFound::new);
        link.withdraw(clock.instant());
        audit.record("share-link-withdrawn", "share-link", id, null);
    }

    private List<ShareLink> linksOf(long person) {
        return database.createQuery(
                        "select s from ShareLink s where s.personId = :person order by s.createdAt desc, s.id desc",
                        ShareLink.class)
                .setParameter("person", person)
                .getResultList();
    }

    private String token(long person, String salt) {
        return keys.fingerprint(ADDRESS, person + ":" + salt);
    }

    private LocalDate today() {
        return Japan.day(clock.instant());
    }
}
