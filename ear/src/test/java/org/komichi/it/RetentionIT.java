package org.komichi.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.komichi.identity.Role;
import org.komichi.notification.Outbox;
import org.komichi.operation.RetentionDesk;
import org.komichi.operation.RetentionWork;
import org.komichi.support.Acting;
import org.komichi.support.AtOnce;
import org.komichi.support.House;

/** What has outlived its term goes, once, and as much as was said beforehand. */
@ExtendWith(ArquillianExtension.class)
class RetentionIT {
    /** Kinds that have an hourly clock as well: it may strike while the test looks. */
    private static final Set<String> HOURLY = Set.of(
            "sign-in-tries",
            "one-time-links",
            "open-sessions",
            "unconfirmed-accounts",
            "passkey-questions",
            "authenticator-drawings",
            "first-answers",
            "guests",
            "guest-applications",
            "accommodations");

    private static final OffsetDateTime NOW = OffsetDateTime.now(ZoneOffset.UTC);

    @Inject
    House house;

    @Inject
    Outbox outbox;

    @Inject
    RetentionWork work;

    @Inject
    RetentionDesk desk;

    @Test
    void of_two_servers_one_removes_each_kind_and_as_much_as_the_dry_run_said() throws Exception {
        long told = lastSeen(house.doctor(), 4, 31);
        long toldYesterday = lastSeen(house.doctor(), 4, 1);
        long untold = lastSeen(house.doctor(), 4, null);
        long organizer = lastSeen(house.holding(Role.ORGANIZER), 4, 31);
        Acting.as(
                0,
                House.SYSTEM,
                () -> house.kept(() -> {
                    outbox.queue(told, "certificate-issued", Map.of("link", "/my/certificates"));
                    return null;
                }));
        house.change(
                "update outbox_message set state = 'SENT', body = 'x', sent_at = ?1 where person_id = ?2",
                NOW.minusDays(40),
                told);
        long admin = house.holding(Role.ADMIN);
        Map<String, Long> said = due(admin);
        assertEquals(1L, said.get("unused-accounts"));
        assertTrue(said.get("letter-texts") >= 1, said.toString());
        assertEquals(said, due(admin), "looking changes nothing");

        AtOnce.succeeded(2, server -> work.night());

        List<?> runs = house.rows(
                "select policy, count(*), sum(gone) from retention_run where night is not null group by policy");
        Map<String, Long> gone = runs.stream()
                .map(Object[].class::cast)
                .filter(row -> !HOURLY.contains(row[0].toString()))
                .peek(row -> assertEquals(1, ((Number) row[1]).intValue(), row[0] + " by one server"))
                .collect(Collectors.toMap(row -> row[0].toString(), row -> ((Number) row[2]).longValue()));
        assertEquals(said, gone);
        assertTrue(due(admin).values().stream().allMatch(count -> count == 0), "nothing is left");
        assertEquals("DELETED", status(told));
        assertEquals("ACTIVE", status(toldYesterday));
        assertEquals("ACTIVE", status(organizer));
        assertEquals("ACTIVE", status(untold));
        assertEquals(
                1,
                house.count(
                        "select count(*) from outbox_message where person_id = ?1 and template = 'account-unused'",
                        untold));
    }

    private Map<String, Long> due(long admin) throws Exception {
        return Acting.as(
                admin,
                House.ADMIN,
                () -> desk.kinds().stream()
                        .filter(kind -> !HOURLY.contains(kind.name()))
                        .collect(Collectors.toMap(
                                RetentionDesk.Kind::name, kind -> kind.due().count())));
    }

    private long lastSeen(long person, int years, Integer toldDaysAgo) throws Exception {
        LocalDate day = LocalDate.now(ZoneOffset.UTC).minusYears(years);
        house.change("update person set seen_on = ?1 where id = ?2", day, person);
        if (toldDaysAgo != null) {
            house.change("update person set unused_told_at = ?1 where id = ?2", NOW.minusDays(toldDaysAgo), person);
        }
        return person;
    }

    private String status(long person) throws Exception {
        return house.rows("select status from person where id = ?1", person)
                .getFirst()
                .toString();
    }
}
