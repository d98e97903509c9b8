package org.komichi.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.komichi.competency.EvidenceKind;
import org.komichi.identity.Role;
import org.komichi.outside.OutsideEvidence;

/** Evidence from outside systems: whose token is sent vouches for it, and whose code is named has handed it out. */
@Path("/v1/evidence")
@RequestScoped
public class EvidenceResource {
    @Inject
    OutsideEvidence evidence;

    /** The kinds that other systems report. */
    public enum OutsideKind {
        EXTERNAL
    }

    /**
     * What somebody showed elsewhere.
     *
     * @param learner the code that she made and handed out
     * @param outcomes codes of the framework
     * @param level what it is given for; left out for the highest that such evidence supports
     * @param on the day
     * @param source what people know it by
     * @param validUntil the last day on which it counts; left out when the framework decides
     */
    public record EvidenceReport(
            @NotBlank @Size(max = 20) String learner,
            @NotEmpty @Size(max = 10) List<@NotBlank @Size(max = 40) String> outcomes,
            @NotNull OutsideKind kind,
            @Nullable @Min(1) @Max(3) Integer level,
            @NotNull LocalDate on,
            @NotBlank @Size(max = 120) String source,
            @Nullable LocalDate validUntil) {}

    /** It is on her record.
     * @param id by which it can be taken back */
    public record EvidenceKept(
            String id, OutsideKind kind, List<String> outcomes, int level, LocalDate on, LocalDate validUntil) {}

    /** Why it is taken back. */
    public record EvidenceTakenBack(
            @NotBlank @Size(max = 200) String reason) {}

    /** Takes down what another system reports. */
    @POST
    @Creates
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Name.ORGANIZER, Role.Name.ASSESSOR})
    public Response report(EvidenceReport report) {
        int level = report.level() == null ? EvidenceKind.EXTERNAL.maxLevel() : report.level();
        String id = evidence.report(new OutsideEvidence.Report(
                report.learner(), report.outcomes(), level, report.on(), report.source(), report.validUntil()));
        return Response.status(Response.Status.CREATED)
                .entity(new EvidenceKept(id, report.kind(), report.outcomes(), level, report.on(), report.validUntil()))
                .build();
    }

    /** Who reported it takes it back. */
    @POST
    @Path("{id}/withdraw")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Name.ORGANIZER, Role.Name.ASSESSOR})
    public void takeBack(@PathParam("id") String id, EvidenceTakenBack why) {
        evidence.takeBack(id, why.reason());
    }
}
