package org.komichi.survey;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.Role;
import org.komichi.run.Run;
import org.komichi.run.Runs;

/** How the answers of a run are paired: chosen before the first answer, and fixed from then on. */
@Stateless
@PermitAll
public class PairingModes {
    @PersistenceContext
    EntityManager database;

    @Inject
    Runs runs;

    @Inject
    RunWaves waves;

    @Inject
    WaveSchedule schedule;

    @Inject
    AuditTrail audit;

    /** How a run pairs. */
    public PairingMode of(long runId) {
        // Asked of the database each time, so that who holds a lock sees what is true under it.
        return database.createQuery("select p.mode from RunPairing p where p.runId = :run", PairingMode.class)
                .setParameter("run", runId)
                .getResultStream()
                .findFirst()
                .orElse(PairingMode.ACCOUNT);
    }

    /** Whether somebody has begun to answer, so that the promise stands. */
    @RolesAllowed({Role.Name.ORGANIZER, Role.Name.SYSTEM})
    public boolean fixed(long runId) {
        return schedule.of(runId).stream().anyMatch(WaveSchedule.Scheduled::begun);
    }

    /**
     * Chooses how a run pairs.
     *
     * @throws PairingIsFixed when somebody has begun to answer
     * @throws AnswersOpenTheWay when an open mode is chosen where the application must know who has answered
     * @throws org.komichi.shared.NotFound when the run is another team's
     */
    @RolesAllowed({Role.Name.ORGANIZER, Role.Name.SYSTEM})
    public void choose(long runId, PairingMode mode) {
        runs.mustBeOrganized(runId);
        // These are the locks that the first answer takes: the run's by account, a wave's by open link.
        database.find(Run.class, runId, LockModeType.PESSIMISTIC_WRITE);
        waves.of(runId).forEach(wave -> database.lock(wave, LockModeType.PESSIMISTIC_WRITE));
        if (mode == of(runId)) {
            return;
        }
        if (fixed(runId)) {
            throw new PairingIsFixed();
        }
        if (mode.open() && schedule.answersOpenTheWay(runId)) {
            throw new AnswersOpenTheWay();
        }
        find(runId).ifPresentOrElse(chosen -> chosen.choose(mode), () -> database.persist(new RunPairing(runId, mode)));
        database.flush();
        audit.record("pairing-chosen", "run", runId, mode.name());
    }

    private Optional<RunPairing> find(long runId) {
        return Optional.ofNullable(database.find(RunPairing.class, runId));
    }
}
