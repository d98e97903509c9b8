package org.komichi.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
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
import org.komichi.attendance.DoorSheet;
import org.komichi.attendance.WalkIn;
import org.komichi.identity.EmailAddress;
import org.komichi.identity.Role;
import org.komichi.web.frame.Language;
import org.komichi.web.rest.AttendanceResource.ScanAnswer;

/** The door of a workshop: what a phone takes along, and who comes without a seat. */
@Path("/v1/workshops/{slug}/door")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DoorResource {
    @Inject
    Door door;

    @Inject
    HttpServletRequest request;

    @Inject
    Language language;

    /** Enough to recognise everybody without a network. */
    public record DoorBody(
            String slug,
            String title,
            String zone,
            boolean openToGuests,
            Instant asOf,
            List<DoorMeeting> sessions,
            List<DoorGuest> guests) {}

    /** A meeting. */
    public record DoorMeeting(String id, int number, String title, Instant startsAt, Instant endsAt) {}

    /**
     * Somebody with a confirmed seat.
     *
     * @param sessions the meetings she comes to; null for all
     * @param madeUp whether she comes for a meeting she missed in an earlier run
     * @param ticketHash SHA-256 of the code of her ticket, in hexadecimal
     */
    public record DoorGuest(
            String registration,
            @Nullable List<String> sessions,
            boolean madeUp,
            @Nullable String name,
            @Nullable String reading,
            @Nullable String station,
            String ticketHash,
            List<DoorPresence> presences) {}

    /** Her time at a meeting. */
    public record DoorPresence(
            String session, Instant enteredAt, @Nullable Instant leftAt) {}

    /**
     * Somebody who comes without a seat.
     *
     * @param id random, made by the phone: sent again it does nothing again
     * @param name of a guest; left out for who has an account
     */
    public record WalkInBody(
            @NotBlank @Size(max = 36) String id,
            @NotNull @Pattern(regexp = "[0-9]{1,18}") String session,
            @Nullable @Size(max = 200) String name,
            @Nullable @Size(max = 200) String reading,
            @Nullable @Size(max = 254) String email,
            @NotNull Instant at) {
        WalkIn walkIn() {
            return new WalkIn(
                    id,
                    Long.parseLong(session),
                    name,
                    reading,
                    email == null || email.isBlank() ? null : new EmailAddress(email),
                    at);
        }
    }

    @GET
    @RolesAllowed(Role.Name.LEARNER)
    public DoorBody sheet(@PathParam("slug") String slug) {
        Locale reader = language.of(request);
        DoorSheet sheet = door.sheet(slug);
        return new DoorBody(
                slug,
                sheet.summary().workshop().title().in(reader),
                sheet.summary().zone().getId(),
                sheet.summary().workshop().terms().guests(),
                sheet.asOf(),
                sheet.summary().sessions().stream()
                        .map(session -> new DoorMeeting(
                                session.id().toString(),
                                session.position(),
                                session.title().in(reader),
                                session.startsAt(),
                                session.endsAt()))
                        .toList(),
                sheet.guests().stream().map(DoorResource::guest).toList());
    }

    private static DoorGuest guest(DoorSheet.Guest guest) {
        return new DoorGuest(
                guest.registration(),
                guest.chosen().isEmpty()
                        ? null
                        : guest.chosen().stream().map(String::valueOf).toList(),
                guest.madeUp(),
                guest.name(),
                guest.reading(),
                guest.station(),
                guest.ticketHash(),
                guest.presences().stream()
                        .map(presence -> new DoorPresence(
                                String.valueOf(presence.session()), presence.enteredAt(), presence.leftAt()))
                        .toList());
    }

    /** Gives a seat to somebody who has an account, or to a guest where guests may come, and lets her in. */
    @POST
    @Path("walk-ins")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.LEARNER)
    public ScanAnswer walkIn(@PathParam("slug") String slug, WalkInBody comer) {
        return ScanAnswer.of(door.walkIn(slug, comer.walkIn()));
    }
}
