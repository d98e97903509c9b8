package org.komichi.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
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
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.komichi.attendance.Door;
import org.komichi.attendance.Scan;
import org.komichi.identity.Role;
import org.komichi.web.frame.Language;

/** Attendance as the door takes it, and how many are there. */
@Path("/v1/workshops/{slug}/attendance")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AttendanceResource {
    @Inject
    Door door;

    @Inject
    HttpServletRequest request;

    @Inject
    Language language;

    /** What a phone noted, in order. */
    public record ScanBatch(
            @NotNull @Size(min = 1, max = 500) List<@Valid @NotNull ScanBody> scans) {}

    /**
     * One scan: a ticket, or the registration of somebody who was found by name.
     *
     * @param id random, made by the phone: sent again it does nothing again
     * @param at when, by the phone's clock
     */
    public record ScanBody(
            @NotBlank @Size(max = 36) String id,
            @NotNull @Pattern(regexp = "[0-9]{1,18}") String session,
            @Nullable @Size(max = 120) String ticket,
            @Nullable @Size(max = 36) String registration,
            @NotNull Instant at,
            Scan.@NotNull What what) {
        Scan scan() {
            if ((ticket == null) == (registration == null)) {
                throw new InvalidInput("ticket", "required");
            }
            return new Scan(id, Long.parseLong(session), ticket, registration, at, what);
        }
    }

    /** The answers, in the order of the scans. */
    public record ScanAnswers(List<ScanAnswer> answers) {}

    /**
     * What came of a scan.
     *
     * @param since when she entered or left before; null unless ALREADY
     */
    public record ScanAnswer(
            String id,
            String outcome,
            @Nullable Instant since,
            @Nullable String name) {
        static ScanAnswer of(Scan.Answer answer) {
            return new ScanAnswer(answer.id(), answer.outcome().name(), answer.since(), answer.name());
        }
    }

    /** How many are there. */
    public record AttendanceCount(String slug, String title, List<MeetingCount> sessions) {}

    /**
     * One meeting.
     *
     * @param expected confirmed seats
     * @param came who entered, those who left included
     */
    public record MeetingCount(
            String id, int number, String title, Instant startsAt, Instant endsAt, int expected, int came, int here) {}

    /** Takes what a phone noted; whatever is sent again is not done again. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.LEARNER)
    public ScanAnswers take(@PathParam("slug") String slug, ScanBatch batch) {
        return new ScanAnswers(
                door.take(slug, batch.scans().stream().map(ScanBody::scan).toList()).stream()
                        .map(ScanAnswer::of)
                        .toList());
    }

    @GET
    @Path("count")
    @RolesAllowed(Role.Name.LEARNER)
    public AttendanceCount count(@PathParam("slug") String slug) {
        Locale reader = language.of(request);
        return new AttendanceCount(
                slug,
                door.workshop(slug).workshop().title().in(reader),
                door.count(slug).stream()
                        .map(count -> new MeetingCount(
                                count.session().id().toString(),
                                count.session().position(),
                                count.session().title().in(reader),
                                count.session().startsAt(),
                                count.session().endsAt(),
                                count.expected(),
                                count.came(),
                                count.here()))
                        .toList());
    }
}
