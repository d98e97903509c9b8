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
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.komichi.account.DemoAccounts;
import org.komichi.competency.EvidenceKind;
import org.komichi.competency.EvidenceLog;
import org.komichi.competency.Showing;
import org.komichi.competency.Voucher;
import org.komichi.identity.ConsentPurpose;
import org.komichi.identity.Consents;
import org.komichi.identity.Role;
import org.komichi.shared.Japan;

/** Levels that may be seen in a demonstration: three nurses show theirs to their manager, doctors are counted, one teaches. */
@Singleton
@Startup
@DependsOn({"DemoAccounts", "DemoSkills", "DemoVisits", "PlatformPacks"})
@DeclareRoles(Role.Name.SYSTEM)
@RunAs(Role.Name.SYSTEM)
@PermitAll
public class DemoRegion {
    private static final String TOKYO = "13";
    private static final String SETAGAYA = "131121";
    private static final String SUMIDA = "131075";
    private static final int DOCTORS = 12;
    private static final int IN_SETAGAYA = 7;

    @PersistenceContext
    EntityManager database;

    @Inject
    DemoAccounts demo;

    @Inject
    Consents consents;

    @Inject
    EvidenceLog evidence;

    @Inject
    Clock clock;

    @PostConstruct
    void makeWhenFresh() {
        if (!demo.freshlyMade()) {
            return;
        }
        LocalDate today = Japan.day(clock.instant());
        List<Long> doctors = IntStream.rangeClosed(1, DOCTORS)
                .mapToObj(number -> demo.get("doctor%02d".formatted(number)))
                .toList();
        work(doctors.subList(0, IN_SETAGAYA), SETAGAYA);
        work(doctors.subList(IN_SETAGAYA, DOCTORS), SUMIDA);
        consents.agreed(doctors, ConsentPurpose.REGION);
        List<String> tubes = List.of("C1", "C2", "C3", "D5");
        doctors.forEach(doctor -> evidence.record(
                doctor, List.of(new Showing(tubes, EvidenceKind.STATION, today.minusDays(50), "SK-4", null))));
        // What the map asks about first: seven of one place have shown it.
        List<String> airway = List.of("B1", "B3", "B5", "B7", "E1", "E2");
        doctors.subList(0, IN_SETAGAYA)
                .forEach(doctor -> evidence.record(
                        doctor, List.of(new Showing(airway, EvidenceKind.STATION, today.minusDays(50), "SK-3", null))));
        consents.agreed(List.of(demo.get("nurse"), demo.get("nurse01"), demo.get("nurse02")), ConsentPurpose.STATION);
        // Shown almost two years ago: it runs out soon.
        evidence.record(
                demo.get("nurse01"),
                List.of(
                        new Showing(List.of("B3", "B5"), EvidenceKind.STATION, today.minusMonths(22), "SK-1", null),
                        new Showing(List.of("A1", "B1", "B2"), EvidenceKind.QUIZ, today.minusDays(80), "VN-1", null)));
        long supervisor = demo.get("supervisor");
        work(List.of(supervisor), SETAGAYA);
        consents.agreed(List.of(supervisor), ConsentPurpose.TEACH);
        evidence.vouch(
                supervisor,
                new Showing(List.of("C2", "C3"), EvidenceKind.ENTRUSTMENT, today.minusDays(200), "EPA-2", null),
                new Voucher("demo-entrusted", "早川 伸", "P01_DOC"));
        evidence.confirm(supervisor, "demo-entrusted");
    }

    private void work(List<Long> people, String municipality) {
        database.createQuery(
                        "update Person p set p.prefecture = :prefecture, p.municipality = :municipality where p.id in :people")
                .setParameter("prefecture", TOKYO)
                .setParameter("municipality", municipality)
                .setParameter("people", people)
                .executeUpdate();
    }
}
