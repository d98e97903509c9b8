package org.komichi.acceptance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.komichi.identity.Role;

/** Tells for stations on behalf of the application: in a demonstration. */
@Stateless
@RolesAllowed(Role.Name.SYSTEM)
public class PastAcceptance {
    @Inject
    AcceptanceReports reports;

    /** What a station told at an earlier moment. */
    public void told(long station, Acceptance acceptance, Instant when) {
        reports.add(station, null, acceptance, when, when);
    }
}
