package org.komichi.acceptance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.Role;

/** What organizers see of the stations whose people took part in a run: what their managers told, and nothing that was answered. */
@Stateless
@RolesAllowed(Role.Name.ORGANIZER)
public class AcceptanceBook {
    @Inject
    StationsOfARun stations;

    @Inject
    AuditTrail audit;

    /**
     * A station.
     *
     * @param municipality its JIS code, or null
     * @param people how many of it take part in the run
     * @param before what was told last before the run began, or null
     * @param now what was told last since, or null
     * @param due whether its manager is still to tell
     */
    public record Line(long station, String name, String municipality, int people, Told before, Told now, boolean due) {
        /** Whether it may stand in a list of accepting stations. */
        public boolean toPublish() {
            Told latest = latest();
            return latest != null && latest.acceptance().toPublish();
        }

        /** What was told last, or null. */
        public Told latest() {
            return now == null ? before : now;
        }
    }

    /** The stations of a run, by name. That somebody looked is written down.
     * @throws org.komichi.shared.NotFound when the run is another team's */
    public List<Line> of(long runId) {
        List<Line> lines = stations.of(runId);
        audit.record("acceptance-seen", "run", runId, null);
        return lines;
    }
}
