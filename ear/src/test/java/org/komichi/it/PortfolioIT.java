package org.komichi.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.komichi.calendar.CalendarFeeds;
import org.komichi.calendar.Calendars;
import org.komichi.competency.EvidenceKind;
import org.komichi.competency.EvidenceLog;
import org.komichi.competency.Showing;
import org.komichi.competency.Voucher;
import org.komichi.notification.MailChoices;
import org.komichi.portfolio.AchievementNotEarned;
import org.komichi.portfolio.BadgeIssuer;
import org.komichi.portfolio.BadgeState;
import org.komichi.portfolio.Badges;
import org.komichi.portfolio.Goal;
import org.komichi.portfolio.GoalDayOutOfReach;
import org.komichi.portfolio.GoalNamesSomebody;
import org.komichi.portfolio.GoalReachedAlready;
import org.komichi.portfolio.GoalState;
import org.komichi.portfolio.LooksAtMe;
import org.komichi.portfolio.NameShown;
import org.komichi.portfolio.Plan;
import org.komichi.portfolio.PlanReminders;
import org.komichi.portfolio.Portfolio;
import org.komichi.portfolio.PortfolioChoice;
import org.komichi.portfolio.ShareDayOutOfReach;
import org.komichi.portfolio.ShareLinks;
import org.komichi.portfolio.SharedLink;
import org.komichi.portfolio.SharedPortfolios;
import org.komichi.shared.NotFound;
import org.komichi.support.Acting;
import org.komichi.support.House;

/** What people show of their record, in the real server: links that end, and badges that fall with their evidence. */
@ExtendWith(ArquillianExtension.class)
class PortfolioIT {
    private static final String BEAN = "java:app/komichi-ejb/";
    private static final PortfolioChoice CHOICE =
            new PortfolioChoice(Set.of("B"), true, false, false, false, NameShown.INITIALS);

    @EJB(lookup = BEAN + "ShareLinks!org.komichi.portfolio.ShareLinks")
    ShareLinks links;

    @EJB(lookup = BEAN + "SharedPortfolios!org.komichi.portfolio.SharedPortfolios")
    SharedPortfolios shared;

    @EJB(lookup = BEAN + "LooksAtMe!org.komichi.portfolio.LooksAtMe")
    LooksAtMe looksAtMe;

    @EJB(lookup = BEAN + "Badges!org.komichi.portfolio.Badges")
    Badges badges;

    @EJB(lookup = BEAN + "BadgeIssuer!org.komichi.portfolio.BadgeIssuer")
    BadgeIssuer issuer;

    @EJB(lookup = BEAN + "Plan!org.komichi.portfolio.Plan")
    Plan plan;

    @EJB(lookup = BEAN + "PlanReminders!org.komichi.portfolio.PlanReminders")
    PlanReminders reminders;

    @EJB(lookup = BEAN + "CalendarFeeds!org.komichi.calendar.CalendarFeeds")
    CalendarFeeds feeds;

    @EJB(lookup = BEAN + "Calendars!org.komichi.calendar.Calendars")
    Calendars calendars;

    @EJB(lookup = BEAN + "MailChoices!org.komichi.notification.MailChoices")
    MailChoices mail;

    @EJB(lookup = BEAN + "EvidenceLog!org.komichi.competency.EvidenceLog")
    EvidenceLog evidence;

    @Inject
    House house;

    @Test
    void a_link_shows_what_she_chose_until_she_takes_it_back_and_counts_days_only() throws Exception {
        long her = house.doctor();
        passesStation(her, "r-" + her);
        as(her, () -> {
            links.make(CHOICE, today().plusDays(7));
            links.make(CHOICE, today().plusDays(7));
            return null;
        });
        List<SharedLink> mine = as(her, () -> links.mine());
        assertEquals(1, mine.size(), "a double click makes one link");
        String token = mine.getFirst().token();
        assertEquals(
                0,
                house.count("select count(*) from share_link where fingerprint = ?1 or salt = ?1", token),
                "the address is nowhere in the database");

        Portfolio seen = Acting.asNobody(() -> shared.open(token)).orElseThrow().portfolio();
        assertEquals(
                List.of("B"),
                seen.domains().stream().map(Portfolio.Domain::code).toList());
        assertEquals("架. 花.", seen.name());
        assertEquals(3, seen.domains().getFirst().lines().getFirst().level());
        Acting.asNobody(() -> shared.open(token));
        assertTrue(as(her, () -> shared.open(token)).orElseThrow().own());
        SharedLink looked = as(her, () -> links.mine()).getFirst();
        assertEquals(List.of(new SharedLink.Look(today(), 2)), looked.looks(), "her own look does not count");
        LooksAtMe.Look seenBy = as(her, () -> looksAtMe.lastYear()).getFirst();
        assertEquals(LooksAtMe.By.LINK, seenBy.by());
        assertEquals(2, seenBy.times());

        long another = house.doctor();
        assertThrows(
                NotFound.class,
                () -> as(another, () -> {
                    links.withdraw(looked.id());
                    return null;
                }));
        as(her, () -> {
            links.withdraw(looked.id());
            return null;
        });
        assertTrue(Acting.asNobody(() -> shared.open(token)).isEmpty());
        assertTrue(Acting.asNobody(() -> shared.open("never-made")).isEmpty());
        assertThrows(
                ShareDayOutOfReach.class,
                () -> as(her, () -> {
                    links.make(CHOICE, today());
                    return null;
                }));
        as(her, () -> {
            links.make(CHOICE, today().plusDays(1));
            return null;
        });
        String next = as(her, () -> links.mine()).getFirst().token();
        assertNotEquals(token, next);
        house.change("update share_link set ends_on = ?1 where person_id = ?2", today().minusDays(1), her);
        assertTrue(Acting.asNobody(() -> shared.open(next)).isEmpty(), "its day is over");
    }

    @Test
    void a_badge_verifies_with_the_published_key_and_falls_with_its_evidence() throws Exception {
        long her = house.doctor();
        assertThrows(AchievementNotEarned.class, () -> as(her, () -> badges.give("B3-L3", true)));
        String record = "s-" + her;
        passesStation(her, record);
        String number = as(her, () -> badges.give("B3-L3", true));
        assertEquals(number, as(her, () -> badges.give("B3-L3", true)), "asked twice, given once");
        String jwt = as(her, () -> badges.signed(number));
        assertTrue(verifies(jwt), "by the JDK and the published key alone");
        long another = house.doctor();
        assertThrows(NotFound.class, () -> as(another, () -> badges.signed(number)));
        assertEquals(BadgeState.VALID, state(number));
        assertFalse(revoked(number));

        Acting.as(her, House.SYSTEM, () -> {
            evidence.withdraw(her, record, "別の方の記録でした");
            return null;
        });
        assertEquals(BadgeState.WITHDRAWN, state(number));
        assertTrue(revoked(number));
        assertThrows(NotFound.class, () -> as(her, () -> badges.signed(number)));
    }

    @Test
    void a_goal_is_done_when_the_evidence_is_there_and_is_hers_alone() throws Exception {
        long her = house.doctor();
        sets(her, today().plusDays(30), null);
        sets(her, today().plusDays(60), "秋の実技講習会に出る");
        Goal goal = as(her, () -> plan.mine()).getFirst();
        assertEquals(1, as(her, () -> plan.mine()).size(), "the same goal again only moves its day");
        assertEquals(today().plusDays(60), goal.by());
        assertEquals(GoalState.OPEN, goal.state());
        assertThrows(GoalDayOutOfReach.class, () -> sets(her, today().minusDays(1), null));
        assertThrows(GoalNamesSomebody.class, () -> sets(her, today(), "佐藤 太郎ちゃん（3歳）の訪問に行く"));
        house.change("update plan_goal set by_day = ?1 where person_id = ?2", today().minusDays(1), her);
        assertEquals(GoalState.OVERDUE, as(her, () -> plan.mine()).getFirst().state());

        passesStation(her, "g-" + her);
        assertEquals(GoalState.REACHED, as(her, () -> plan.mine()).getFirst().state());
        assertThrows(GoalReachedAlready.class, () -> sets(her, today(), null));
        long another = house.doctor();
        assertThrows(
                NotFound.class,
                () -> as(another, () -> {
                    plan.drop(goal.id());
                    return null;
                }));
        as(her, () -> {
            plan.drop(goal.id());
            plan.drop(goal.id());
            return null;
        });
        assertTrue(as(her, () -> plan.mine()).isEmpty());
    }

    @Test
    void a_plan_reminds_her_once_and_is_in_her_calendar_only_if_she_says_so() throws Exception {
        long her = house.doctor();
        sets(her, today().plusDays(5), "秋の実技講習会に出る");
        remind();
        assertEquals(0, letters(her), "not on the day on which she set it");
        setLongAgo(her);
        remind();
        remind();
        assertEquals(1, letters(her));
        assertEquals(
                1,
                house.count(
                        "select count(*) from outbox_message where person_id = ?1 and template = 'plan-reminder' and unsubscribe is not null",
                        her));

        long without = house.doctor();
        sets(without, today().plusDays(5), null);
        as(without, () -> {
            mail.choose(Set.of());
            return null;
        });
        setLongAgo(without);
        remind();
        assertEquals(0, letters(without), "she wants no reminders");

        as(her, () -> {
            feeds.make(false);
            return null;
        });
        assertFalse(feed(her).contains("B3"));
        as(her, () -> {
            feeds.tellPlan(true);
            return null;
        });
        assertTrue(feed(her).contains("SUMMARY:学びの計画：B3"));
        assertFalse(feed(her).contains("秋の実技講習会"), "her own words stay here");
        assertTrue(as(her, () -> calendars.plan(Locale.ENGLISH)).contains("SUMMARY:My plan: B3"));
        passesStation(her, "p-" + her);
        assertFalse(feed(her).contains("B3"), "what is reached is no date any more");
    }

    private void setLongAgo(long person) throws Exception {
        house.change(
                "update plan_goal set set_at = ?1 where person_id = ?2",
                OffsetDateTime.now().minusDays(20),
                person);
    }

    private void remind() throws Exception {
        Acting.as(0, House.SYSTEM, () -> {
            reminders.remind();
            return null;
        });
    }

    private long letters(long person) throws Exception {
        return house.count(
                "select count(*) from outbox_message where person_id = ?1 and template = 'plan-reminder'", person);
    }

    /** Lines are folded: what is looked for may be cut in two. */
    private String feed(long person) throws Exception {
        String code = as(person, () -> feeds.code()).orElseThrow();
        return Acting.asNobody(() -> calendars.feed(code, Locale.JAPANESE)).replace("\r\n ", "");
    }

    private void sets(long person, LocalDate by, String words) throws Exception {
        as(person, () -> {
            plan.set("B3", 3, by, words);
            return null;
        });
    }

    private boolean verifies(String jwt) throws Exception {
        String[] parts = jwt.split("\\.");
        String header = new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8);
        String kid = header.replaceAll(".*/keys/([^\"]+)\".*", "$1");
        Map<String, Object> jwk = Acting.asNobody(() -> issuer.key(kid));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(number(jwk.get("n")), number(jwk.get("e")))));
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    }

    private static BigInteger number(Object encoded) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(encoded.toString()));
    }

    private BadgeState state(String number) throws Exception {
        return Acting.asNobody(() -> issuer.look(number)).orElseThrow().state();
    }

    private boolean revoked(String number) throws Exception {
        return Acting.asNobody(() -> issuer.revocations()).toString().contains("/badges/" + number);
    }

    private void passesStation(long person, String record) throws Exception {
        Acting.as(person, House.SYSTEM, () -> {
            evidence.vouch(
                    person,
                    new Showing(List.of("B3"), EvidenceKind.STATION, today(), "SK-1", null),
                    new Voucher(record, "架空 評価", "P05_VN"));
            return null;
        });
    }

    private static <V> V as(long person, Callable<V> deed) throws Exception {
        return Acting.as(person, House.LEARNER, deed);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Tokyo"));
    }
}
