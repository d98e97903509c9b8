package org.komichi.portfolio;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.komichi.audit.AuditTrail;
import org.komichi.competency.Competencies;
import org.komichi.competency.CompetencyProfile;
import org.komichi.framework.CompetencyFramework;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.Person;
import org.komichi.identity.Role;
import org.komichi.shared.Bilingual;
import org.komichi.shared.Japan;
import org.komichi.shared.KeyRing;
import org.komichi.shared.NotFound;

/** The badges of the current person: given for what her evidence carries, to take along and have verified elsewhere. */
@Stateless
@RolesAllowed(Role.Name.LEARNER)
public class Badges {
    private static final String SALT = "badge-salt";

    @PersistenceContext
    EntityManager database;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Competencies competencies;

    @Inject
    BadgeKeys badgeKeys;

    @Inject
    BadgePaper paper;

    @Inject
    KeyRing keys;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** What the current person could have a badge for now, activities first.
     * @throws NotFound when no framework is published */
    public List<Achievement> earned() {
        return Achievement.earned(competencies.framework(), competencies.mine());
    }

    /**
     * Gives the current person a badge. Asked twice for the same, it gives the same.
     *
     * @param code of an achievement
     * @param withAddress whether the salted fingerprint of her address is in it, so that somebody who knows the address can tell that
     *     it is hers
     * @return its number
     * @throws AchievementNotEarned when her evidence does not carry it
     */
    public String give(String code, boolean withAddress) {
        long me = currentPerson.id();
        // The person's row is the lock: of two clicks the second finds what the first made.
        Person person = database.find(Person.class, me, LockModeType.PESSIMISTIC_WRITE);
        CompetencyFramework framework = competencies.framework();
        CompetencyProfile profile = competencies.mine();
        Achievement achievement = Achievement.earned(framework, profile).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(AchievementNotEarned::new);
        LocalDate endsOn = achievement.until(profile);
        boolean address = withAddress && person.email() != null;
        return badgesOf(me).stream()
                .filter(badge -> badge.says(achievement, address, endsOn))
                .findFirst()
                .map(Badge::number)
                .orElseGet(() -> sign(person, achievement, framework.version(), address, endsOn));
    }

    private String sign(Person person, Achievement achievement, String version, boolean address, LocalDate endsOn) {
        String number = UUID.randomUUID().toString();
        Instant now = clock.instant();
        BadgeKey key = badgeKeys.current();
        String jwt = badgeKeys.sign(
                key,
                paper.header(key),
                paper.credential(new BadgePaper.Content(
                        number,
                        achievement,
                        version,
                        now,
                        endsOn,
                        address ? person.email().value() : null,
                        keys.fingerprint(SALT, number).substring(0, 32))));
        database.persist(new Badge(number, person.id(), achievement, address, now, endsOn, jwt));
        audit.record("badge-given", "badge", number, achievement.code());
        return number;
    }

    /** All badges of the current person, the latest first. */
    public List<GivenBadge> mine() {
        LocalDate today = Japan.day(clock.instant());
        CompetencyFramework framework = competencies.framework();
        return badgesOf(currentPerson.id()).stream()
                .map(badge -> shown(badge, framework, today))
                .toList();
    }

    /** A badge of the current person as it was signed: a JSON Web Signature in its compact form.
     * @throws NotFound when it is not hers, or withdrawn */
    public String signed(String number) {
        return badgesOf(currentPerson.id()).stream()
                .filter(badge -> badge.number().equals(number) && badge.withdrawnAt() == null)
                .findFirst()
                .map(Badge::jwt)
                .orElseThrow(NotFound::new);
    }

    static GivenBadge shown(Badge badge, CompetencyFramework framework, LocalDate today) {
        return new GivenBadge(
                badge.number(),
                badge.achievement(),
                Achievement.find(framework, badge.achievement())
                        .map(Achievement::name)
                        .orElse(new Bilingual(badge.achievement(), badge.achievement())),
                badge.state(today),
                badge.addressIn(),
                badge.issuedAt(),
                badge.endsOn(),
                badge.withdrawnAt());
    }

    private List<Badge> badgesOf(long person) {
        return database.createQuery(
                        "select b from Badge b where b.personId = :person order by b.issuedAt desc, b.id desc",
                        Badge.class)
                .setParameter("person", person)
                .getResultList();
    }
}
