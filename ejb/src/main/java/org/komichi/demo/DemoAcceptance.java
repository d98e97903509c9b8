package org.komichi.demo;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.komichi.acceptance.Acceptance;
import org.komichi.acceptance.Acceptance.Accepting;
import org.komichi.acceptance.Acceptance.Condition;
import org.komichi.acceptance.Acceptance.Cover;
import org.komichi.acceptance.Acceptance.Listed;
import org.komichi.acceptance.PastAcceptance;
import org.komichi.account.DemoAccounts;
import org.komichi.identity.Organisation;
import org.komichi.identity.Role;

/** What a few stations of a demonstration take on, before and after the series; most have not told yet. */
@Singleton
@Startup
@DependsOn({"DemoAccounts", "DemoAttendance"})
@DeclareRoles(Role.Name.SYSTEM)
@RunAs(Role.Name.SYSTEM)
@PermitAll
public class DemoAcceptance {
    private static final Duration BEFORE = Duration.ofDays(330);
    private static final Duration AFTER = Duration.ofDays(20);

    private static final Acceptance FIRST = new Acceptance(
            Accepting.CONDITIONAL,
            2,
            3,
            0,
            Set.of(Condition.AGE, Condition.HOURS),
            "3歳以上、平日の日中",
            Cover.PHONE,
            Listed.NO,
            false);

    private static final Acceptance NOW = new Acceptance(
            Accepting.CONDITIONAL, 4, 5, 2, Set.of(Condition.AREA), "車で30分以内", Cover.VISIT, Listed.YES, true);

    private static final Acceptance MANY =
            new Acceptance(Accepting.YES, 6, 9, 1, Set.of(), null, Cover.VISIT, Listed.UNKNOWN, true);

    private static final Acceptance NONE =
            new Acceptance(Accepting.NO, 0, 0, 0, Set.of(), null, Cover.PHONE, Listed.NO, true);

    @PersistenceContext
    EntityManager database;

    @Inject
    DemoAccounts demo;

    @Inject
    PastAcceptance acceptance;

    @Inject
    Clock clock;

    @PostConstruct
    void makeWhenFresh() {
        if (!demo.freshlyMade()) {
            return;
        }
        List<Long> stations = database.createQuery(
                        "select o.id from Organisation o where o.kind = :station order by o.id", Long.class)
                .setParameter("station", Organisation.Kind.STATION)
                .setMaxResults(4)
                .getResultList();
        List<Acceptance> told = List.of(NOW, MANY, NONE);
        for (int i = 0; i < Math.min(told.size(), stations.size()); i++) {
            if (i == 0) {
                acceptance.told(stations.get(i), FIRST, clock.instant().minus(BEFORE));
            }
            acceptance.told(stations.get(i), told.get(i), clock.instant().minus(AFTER));
        }
    }
}
