package org.komichi.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.komichi.identity.PersonSummary;
import org.komichi.identity.Role;
import org.komichi.skills.Assessment;
import org.komichi.skills.SeenRecord;
import org.komichi.skills.StationRounds;
import org.komichi.skills.StationState;

/** A skills station: what an instructor's tablet takes along, and the sheets it hands in. */
@Path("/v1/workshops/{slug}/stations/{code}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class StationRoundResource {
    @Inject
    StationRounds rounds;

    @Inject
    HttpServletRequest request;

    /**
     * Enough to go on without a network.
     *
     * @param signer who is signed in; sheets that somebody else filled are hers to hand in
     * @param keptSeconds how long names may stay on the device without an answer of the server: as long as a sign-in lasts
     * @param comings the groups in the order in which they come by; empty until there are groups
     */
    public record RoundBody(
            String slug,
            String code,
            String signer,
            boolean assesses,
            int keptSeconds,
            Instant asOf,
            List<RoundGroup> comings,
            List<RoundLearner> learners) {}

    /**
     * A group.
     *
     * @param turn from 1
     * @param group from 1
     */
    public record RoundGroup(int turn, int group, List<String> registrations) {}

    /**
     * Somebody at the station.
     *
     * @param records how many records there are of her here, withdrawn ones too
     * @param last when she was seen last
     * @param watchedToo whether the latest try was recorded by other instructors only
     * @param self whether it is who is signed in
     */
    public record RoundLearner(
            String registration,
            @Nullable String name,
            @Nullable String reading,
            @Nullable String workplace,
            boolean here,
            StationState state,
            int records,
            @Nullable Instant last,
            boolean watchedToo,
            boolean self) {}

    /**
     * A filled sheet.
     *
     * @param form random, made by the tablet: sent again it does nothing again
     * @param version of the checklist that was on the screen
     * @param records how many records of the learner were on the screen
     * @param seenAt when, by the tablet's clock
     * @param signer who filled it
     * @param looked whether she looked at the words of the remark that may point to a patient
     */
    public record SheetBody(
            @NotNull @Pattern(regexp = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
            String form,

            @NotBlank @Size(max = 36) String registration,
            @NotNull @Pattern(regexp = "[0-9]{1,18}") String version,
            @Min(0) int records,
            @NotNull @Size(max = 100) List<@NotNull @Size(max = 40) String> done,
            @Nullable @Size(max = 2000) String remark,
            boolean sameTry,
            @NotNull Instant seenAt,
            @NotNull @Pattern(regexp = "[0-9]{1,18}") String signer,
            boolean looked) {
        Assessment assessment() {
            return new Assessment(
                    UUID.fromString(form), Long.parseLong(version), records, done, remark, sameTry, seenAt);
        }
    }

    /** The record that a sheet made. */
    public record SheetAnswer(String form, boolean passed, int tryNumber, Instant seenAt) {}

    @GET
    @Path("round")
    @RolesAllowed(Role.Name.LEARNER)
    public RoundBody round(@PathParam("slug") String slug, @PathParam("code") String code) {
        StationRounds.Round round = rounds.round(slug, code);
        HttpSession session = request.getSession(false);
        return new RoundBody(
                slug,
                code,
                String.valueOf(round.signer()),
                round.assesses(),
                session == null ? 0 : session.getMaxInactiveInterval(),
                round.asOf(),
                round.comings().stream()
                        .map(coming -> new RoundGroup(coming.turn() + 1, coming.group() + 1, coming.registrations()))
                        .toList(),
                round.lines().stream().map(StationRoundResource::learner).toList());
    }

    private static RoundLearner learner(StationRounds.Line line) {
        PersonSummary person = line.learner().person();
        return new RoundLearner(
                line.learner().registration(),
                person == null ? null : person.name(),
                person == null ? null : person.reading(),
                person == null ? null : person.organisation(),
                line.learner().here(),
                line.state(),
                line.records(),
                line.last(),
                line.watchedToo(),
                line.self());
    }

    /** Keeps a sheet; sent again it answers the same and does nothing again. */
    @POST
    @Path("sheets")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.LEARNER)
    public SheetAnswer handIn(@PathParam("slug") String slug, @PathParam("code") String code, SheetBody sheet) {
        SeenRecord kept = rounds.handIn(
                slug, code, sheet.registration(), sheet.assessment(), Long.parseLong(sheet.signer()), sheet.looked());
        return new SheetAnswer(sheet.form(), kept.passed(), kept.tryNumber(), kept.at());
    }
}
