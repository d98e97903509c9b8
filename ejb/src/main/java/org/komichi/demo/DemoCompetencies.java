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
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.komichi.account.DemoAccounts;
import org.komichi.competency.EvidenceKind;
import org.komichi.competency.EvidenceLog;
import org.komichi.competency.PastSelfRatings;
import org.komichi.competency.Showing;
import org.komichi.competency.Voucher;
import org.komichi.identity.Role;
import org.komichi.shared.Japan;

/**
 * A little of what people have on record in a demonstration: a level that runs out soon, one that was taken back, visits that do
 * not suffice yet, and how they see themselves.
 */
@Singleton
@Startup
@DependsOn({"DemoAccounts", "DemoSkills", "PlatformPacks"})
@DeclareRoles(Role.Name.SYSTEM)
@RunAs(Role.Name.SYSTEM)
@PermitAll
public class DemoCompetencies {
    private static final String INSTRUCTOR = "岸本 光";
    private static final String SUPERVISOR = "高瀬 文";

    @Inject
    DemoAccounts demo;

    @Inject
    EvidenceLog evidence;

    @Inject
    PastSelfRatings ratings;

    @Inject
    Clock clock;

    @PostConstruct
    void makeWhenFresh() {
        if (!demo.freshlyMade()) {
            return;
        }
        LocalDate today = Japan.day(clock.instant());
        ofTheNurse(demo.get("nurse"), today);
        ofTheDoctor(demo.get("doctor"), today);
    }

    private void ofTheNurse(long nurse, LocalDate today) {
        signed(nurse, "E1", EvidenceKind.STATION, today.minusMonths(24).plusDays(40), "SK-6", INSTRUCTOR);
        String mistaken = signed(nurse, "B5", EvidenceKind.STATION, today.minusDays(35), "SK-3", INSTRUCTOR);
        evidence.withdraw(nurse, mistaken, "別の受講者の記録と取り違えていました。");
        rated(nurse, "B3", 1, today.minusDays(150));
        rated(nurse, "B3", 3, today.minusDays(60));
        rated(nurse, "B3", 2, today.minusDays(9));
    }

    private void ofTheDoctor(long doctor, LocalDate today) {
        signed(doctor, "B3", EvidenceKind.STATION, today.minusMonths(7), "SK-1", INSTRUCTOR);
        signed(doctor, "B3", EvidenceKind.VISIT, today.minusDays(50), "EPA-1", SUPERVISOR);
        signed(doctor, "B3", EvidenceKind.VISIT, today.minusDays(22), "EPA-1", SUPERVISOR);
        signed(doctor, "D5", EvidenceKind.ENTRUSTMENT, today.minusDays(22), "EPA-5", SUPERVISOR);
        rated(doctor, "B3", 2, today.minusDays(120));
        rated(doctor, "B3", 4, today.minusDays(20));
    }

    private String signed(long person, String outcome, EvidenceKind kind, LocalDate on, String source, String by) {
        String record = UUID.randomUUID().toString();
        evidence.vouch(
                person, new Showing(List.of(outcome), kind, on, source, null), new Voucher(record, by, "P05_VN"));
        return record;
    }

    private void rated(long person, String outcome, int rating, LocalDate on) {
        ratings.rated(
                person,
                outcome,
                rating,
                on.atTime(LocalTime.of(19, 30)).atZone(Japan.ZONE).toInstant());
    }
}
