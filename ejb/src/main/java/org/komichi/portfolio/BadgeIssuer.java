package org.komichi.portfolio;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.komichi.competency.Competencies;
import org.komichi.framework.CompetencyFramework;
import org.komichi.shared.Japan;
import org.komichi.shared.NotFound;

/** What anybody may know to verify a badge: who issues, with which keys, for what, and what was withdrawn. */
@Stateless
@PermitAll
public class BadgeIssuer {
    @PersistenceContext
    EntityManager database;

    @Inject
    BadgeKeys keys;

    @Inject
    BadgePaper paper;

    @Inject
    Competencies competencies;

    @Inject
    Clock clock;

    /** Who issues: a Profile of Open Badges 3.0. */
    public Map<String, Object> profile() {
        return paper.issuerDocument();
    }

    /** The public keys, the latest first: a JSON Web Key Set. */
    public Map<String, Object> keys() {
        Map<String, Object> set = new LinkedHashMap<>();
        set.put("keys", keys.all().stream().map(BadgeKey::jwk).toList());
        return set;
    }

    /** One public key: a JSON Web Key.
     * @throws NotFound when no badge was signed with it */
    public Map<String, Object> key(String kid) {
        return keys.find(kid).map(BadgeKey::jwk).orElseThrow(NotFound::new);
    }

    /** What a badge is for: an Achievement of Open Badges 3.0.
     * @throws NotFound when the framework has no such outcome or activity */
    public Map<String, Object> achievement(String code) {
        CompetencyFramework framework = competencies.framework();
        return Achievement.find(framework, code)
                .map(found -> paper.achievementDocument(found, framework.version()))
                .orElseThrow(NotFound::new);
    }

    /** Badges that are withdrawn: a 1EdTech revocation list. */
    public Map<String, Object> revocations() {
        List<String> numbers = database.createQuery(
                        "select b.number from Badge b where b.withdrawnAt is not null order by b.withdrawnAt, b.id",
                        String.class)
                .getResultList();
        return paper.revocations(numbers);
    }

    /** What a badge is worth today; empty when we never gave it. Whose it is, is not told. */
    public Optional<GivenBadge> look(String number) {
        LocalDate today = Japan.day(clock.instant());
        return database.createQuery("select b from Badge b where b.number = :number", Badge.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .map(badge -> Badges.shown(badge, competencies.framework(), today));
    }
}
