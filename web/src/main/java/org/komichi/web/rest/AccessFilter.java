package org.komichi.web.rest;

import jakarta.annotation.Priority;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.stream.Stream;
import org.komichi.identity.CurrentPerson;
import org.komichi.shared.NotAllowed;

/**
 * Holds the resource methods to their {@code @RolesAllowed} before the body is read. The services check again: this only
 * answers earlier, so that a stranger does not make us read megabytes.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class AccessFilter implements ContainerRequestFilter {
    @Context
    ResourceInfo resource;

    @Inject
    CurrentPerson currentPerson;

    @Override
    public void filter(ContainerRequestContext request) {
        RolesAllowed roles = resource.getResourceMethod().getAnnotation(RolesAllowed.class);
        if (roles == null) {
            return;
        }
        boolean allowed = currentPerson.idIfSignedIn().isPresent()
                && Stream.of(roles.value()).anyMatch(request.getSecurityContext()::isUserInRole);
        if (!allowed) {
            throw new NotAllowed();
        }
    }
}
