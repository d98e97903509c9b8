package org.komichi.demo;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.komichi.account.DemoAccounts;
import org.komichi.identity.Role;
import org.komichi.outside.CheckedCertificate;
import org.komichi.outside.HandedInCertificate;
import org.komichi.outside.PastCertificates;
import org.komichi.shared.Japan;

/** Certificates from elsewhere in a demonstration: one that waits to be checked, and one that was accepted. */
@Singleton
@Startup
@DependsOn({"DemoAccounts", "DemoCompetencies", "PlatformPacks"})
@DeclareRoles(Role.Name.SYSTEM)
@RunAs(Role.Name.SYSTEM)
@PermitAll
public class DemoCertificates {
    private static final String FILE = "certificates/emergency.png";
    private static final String ISSUER = "かわべ救急研修センター（架空）";

    @Inject
    DemoAccounts demo;

    @Inject
    PastCertificates certificates;

    @Inject
    Clock clock;

    @PostConstruct
    void makeWhenFresh() {
        if (!demo.freshlyMade()) {
            return;
        }
        LocalDate today = Japan.day(clock.instant());
        long doctor = demo.get("doctor");
        byte[] file = file();
        certificates.accepted(
                doctor,
                told("救急対応の講義（半日）", today.minusMonths(9), null, "E1"),
                file,
                demo.get("organizer"),
                new CheckedCertificate(List.of("E1"), 1, null));
        certificates.handedIn(
                doctor, told("小児救急対応コース（2日間）", today.minusMonths(5), today.plusMonths(19), "E1", "E2"), file);
    }

    private static HandedInCertificate told(String title, LocalDate on, LocalDate until, String... outcomes) {
        return new HandedInCertificate(UUID.randomUUID(), title, ISSUER, on, until, List.of(outcomes));
    }

    private static byte[] file() {
        try (InputStream found = DemoCertificates.class.getResourceAsStream(FILE)) {
            return found.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
