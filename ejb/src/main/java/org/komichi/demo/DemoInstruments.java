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
import java.nio.charset.StandardCharsets;
import org.komichi.account.DemoAccounts;
import org.komichi.identity.Role;
import org.komichi.instrument.InstrumentDesk;
import org.komichi.run.Runs;

/** The questionnaires that a demonstration's team wrote for itself: one is published, one is a draft. */
@Singleton
@Startup
@DependsOn({"DemoAccounts", "DemoRuns", "PlatformPacks"})
@DeclareRoles(Role.Name.SYSTEM)
@RunAs(Role.Name.SYSTEM)
@PermitAll
public class DemoInstruments {
    @Inject
    DemoAccounts demo;

    @Inject
    Runs runs;

    @Inject
    InstrumentDesk desk;

    @PostConstruct
    void makeWhenFresh() {
        if (!demo.freshlyMade()) {
            return;
        }
        runs.find("hd-2026-2").ifPresent(run -> {
            desk.bringIn(run.organisationId(), file("station-visit"), true);
            desk.bringIn(run.organisationId(), file("handover"), false);
        });
    }

    private static String file(String name) {
        try (InputStream file = DemoInstruments.class.getResourceAsStream("instruments/" + name + ".yaml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
