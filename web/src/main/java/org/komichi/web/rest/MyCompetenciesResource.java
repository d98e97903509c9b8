package org.komichi.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.komichi.competency.Competencies;
import org.komichi.competency.CompetencyProfile;
import org.komichi.competency.EvidenceEntry;
import org.komichi.competency.OutcomeStanding;
import org.komichi.identity.Role;

/** Where I stand, for my own programs. */
@Path("/v1/me/competencies")
@RequestScoped
public class MyCompetenciesResource {
    /** Who stands behind evidence that nobody signs. */
    private static final String PLATFORM = "Komichi";

    /** The answer. */
    public record MyCompetencies(String frameworkVersion, String group, List<MyOutcome> items) {}

    /**
     * One outcome.
     *
     * @param level follows from the evidence, 0 to 5
     * @param until the last day on which this level holds if nothing new comes; null when it lasts
     * @param target null when nothing is asked of the profession
     * @param selfRating how I see myself, 0 to 5; it never counts, and is null when I never said
     */
    public record MyOutcome(
            String code, int level, LocalDate until, Integer target, Integer selfRating, List<MyEvidence> evidence) {}

    /**
     * One piece of evidence.
     *
     * @param level what it supports as it stands, 0 to 5
     * @param until the last day on which it counts; null when it lasts
     * @param revokedOn when it was taken back; null while it stands
     * @param framework the version of the framework it was earned under
     */
    public record MyEvidence(
            String kind,
            LocalDate on,
            String by,
            String source,
            int level,
            LocalDate until,
            LocalDate revokedOn,
            String revokedBecause,
            String framework) {}

    @Inject
    Competencies competencies;

    /** All outcomes with level, target and evidence. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.LEARNER)
    public MyCompetencies mine() {
        CompetencyProfile profile = competencies.mine();
        return new MyCompetencies(
                profile.frameworkVersion(),
                profile.group() == null ? null : profile.group().code(),
                profile.outcomes().stream().map(MyCompetenciesResource::item).toList());
    }

    private static MyOutcome item(OutcomeStanding outcome) {
        return new MyOutcome(
                outcome.code(),
                outcome.level(),
                outcome.until(),
                outcome.target(),
                outcome.selfRating(),
                outcome.evidence().stream().map(MyCompetenciesResource::entry).toList());
    }

    private static MyEvidence entry(EvidenceEntry entry) {
        return new MyEvidence(
                entry.kind().name(),
                entry.on(),
                entry.by() == null ? PLATFORM : entry.by(),
                entry.source(),
                entry.supports(),
                entry.until(),
                entry.revokedOn(),
                entry.revokedBecause(),
                entry.under());
    }
}
