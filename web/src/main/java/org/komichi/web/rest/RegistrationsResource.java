package org.komichi.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.komichi.identity.Role;
import org.komichi.web.rest.WorkshopsResource.RegistrationBody;
import org.komichi.workshop.WorkshopRegistration;

/** One registration: given back, or the seat that it was offered taken. */
@Path("/v1/registrations/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RegistrationsResource {
    @Inject
    WorkshopRegistration registration;

    /** Gives the seat or the place in line back; again changes nothing. */
    @DELETE
    @RolesAllowed(Role.Name.LEARNER)
    public void cancel(@PathParam("id") String id) {
        registration.cancel(id);
    }

    /** Takes the seat that was offered. */
    @PUT
    @Path("acceptance")
    @RolesAllowed(Role.Name.LEARNER)
    public RegistrationBody accept(@PathParam("id") String id) {
        return WorkshopsResource.body(registration.accept(id));
    }
}
