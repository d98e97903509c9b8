package org.komichi.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Collectors;
import org.komichi.identity.EmailAddress;
import org.komichi.identity.Role;
import org.komichi.web.rest.WorkshopsResource.RegistrationBody;
import org.komichi.workshop.Application;
import org.komichi.workshop.Approvals;
import org.komichi.workshop.HandingOn;
import org.komichi.workshop.WorkshopRegistration;

/** One registration: given back, or the seat that it was offered taken. */
@Path("/v1/registrations/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RegistrationsResource {
    @Inject
    WorkshopRegistration registration;

    @Inject
    Approvals approvals;

    @Inject
    HandingOn handingOn;

    /** Gives the seat or the place in line back; again changes nothing. */
    @DELETE
    @RolesAllowed(Role.Name.LEARNER)
    public void cancel(@PathParam("id") String id) {
        registration.cancel(id);
    }

    /** As its organizer: lets somebody in who applied; again changes nothing. */
    @PUT
    @Path("approval")
    @RolesAllowed(Role.Name.ORGANIZER)
    public void approve(@PathParam("id") String id) {
        approvals.approve(id);
    }

    /** As its organizer: says no to somebody who applied, and why; again changes nothing. */
    @PUT
    @Path("refusal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.ORGANIZER)
    public void refuse(@PathParam("id") String id, RefusalRequest refusal) {
        approvals.refuse(id, refusal.reason());
    }

    /** Why somebody cannot come; it is in her letter. */
    public record RefusalRequest(
            @NotBlank @Size(max = Application.LONGEST_REASON)
            String reason) {}

    /** Hands my seat on. */
    @PUT
    @Path("substitute")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.LEARNER)
    public void handOn(@PathParam("id") String id, SubstituteRequest substitute) {
        handingOn.handOn(id, new EmailAddress(substitute.email()));
    }

    /** The colleague who comes instead. */
    public record SubstituteRequest(
            @NotBlank @Size(max = 254) String email) {}

    /** Comes to other meetings than before, where one can choose. */
    @PUT
    @Path("sessions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.LEARNER)
    public RegistrationBody choose(@PathParam("id") String id, SessionsRequest wanted) {
        return WorkshopsResource.body(registration.choose(
                id, wanted.sessions().stream().map(Long::valueOf).collect(Collectors.toSet())));
    }

    /** The meetings one comes to. */
    public record SessionsRequest(
            @NotNull @Size(min = 1, max = 60) List<@NotNull @Pattern(regexp = "[0-9]{1,18}") String> sessions) {}

    /** Takes the seat that was offered. */
    @PUT
    @Path("acceptance")
    @RolesAllowed(Role.Name.LEARNER)
    public RegistrationBody accept(@PathParam("id") String id) {
        return WorkshopsResource.body(registration.accept(id));
    }
}
