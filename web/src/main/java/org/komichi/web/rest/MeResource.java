package org.komichi.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.People;
import org.komichi.identity.PersonSummary;
import org.komichi.identity.Role;

/** Who the token belongs to. */
@Path("/v1/me")
@RequestScoped
public class MeResource {
    @Inject
    People people;

    @Inject
    CurrentPerson currentPerson;

    /**
     * The person behind the token.
     *
     * @param roles names of her roles, wherever they reach
     */
    public record Me(
            long id,
            @Nullable String name,
            @Nullable String profession,
            @Nullable String organisation,
            String language,
            List<String> roles) {}

    /** Who I am. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.LEARNER)
    public Me me() {
        PersonSummary person = people.me();
        List<String> roles = Stream.of(Role.values())
                .filter(role -> role == Role.LEARNER || currentPerson.holds(role))
                .map(Role::name)
                .toList();
        return new Me(
                person.id(),
                person.name(),
                person.profession(),
                person.organisation(),
                person.locale().getLanguage(),
                roles);
    }
}
