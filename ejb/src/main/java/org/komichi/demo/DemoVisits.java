package org.komichi.demo;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.komichi.account.DemoAccounts;
import org.komichi.identity.Role;
import org.komichi.shared.Japan;
import org.komichi.visit.AskedVisit;
import org.komichi.visit.Observation;
import org.komichi.visit.PastVisits;
import org.komichi.visit.Seen;
import org.komichi.visit.VisitOffer;

/** Accompanied visits of a demonstration: two offers, one visit that waits for its sign-off, and one that was signed. */
@Singleton
@Startup
// After those who also write about several people at once: two of them would wait for each other.
@DependsOn({"DemoAccounts", "DemoRuns", "PlatformPacks"})
@DeclareRoles(Role.Name.SYSTEM)
@RunAs(Role.Name.SYSTEM)
@PermitAll
public class DemoVisits {
    @Inject
    DemoAccounts demo;

    @Inject
    PastVisits visits;

    @Inject
    Clock clock;

    @PostConstruct
    void makeWhenFresh() {
        if (!demo.freshlyMade()) {
            return;
        }
        LocalDate today = Japan.day(clock.instant());
        long supervisor = demo.get("supervisor");
        visits.offered(
                supervisor,
                new VisitOffer(
                        UUID.randomUUID(),
                        "131121",
                        List.of("EPA-1", "EPA-2"),
                        List.of("TRACHEOSTOMY_TUBE", "VENTILATOR", "SUCTION", "GASTROSTOMY"),
                        "動きやすい服でお越しください。移動は自転車です。",
                        2,
                        null));
        visits.offered(
                supervisor,
                new VisitOffer(
                        UUID.randomUUID(), "131130", List.of("EPA-7"), List.of("OXYGEN"), null, 1, today.plusDays(20)));
        visits.asked(
                demo.get("doctor"),
                supervisor,
                visit(today.minusDays(2), "EPA-2", "SCHOOL", "GASTROSTOMY", "FEEDING_PUMP"));
        visits.signed(
                demo.get("nurse"),
                supervisor,
                visit(today.minusDays(12), "EPA-1", "PRESCHOOL", "TRACHEOSTOMY_TUBE", "SUCTION"),
                new Observation(
                        Map.of(
                                "usual",
                                Seen.DONE,
                                "suction",
                                Seen.DONE,
                                "circuit",
                                Seen.WITH_ADVICE,
                                "plan",
                                Seen.NEXT_TIME),
                        3,
                        "吸引の前後の観察が落ち着いていました。",
                        "回路の点検を、声に出しながら一人で通してみましょう。"));
    }

    private static AskedVisit visit(LocalDate on, String activity, String age, String... devices) {
        return new AskedVisit(UUID.randomUUID(), "", on, activity, List.of(), age, List.of(devices), true);
    }
}
