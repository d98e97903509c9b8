package org.komichi.web.rest;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import org.komichi.web.frame.Routes;

/** Names the route of a request to the API after the resource that answers, or refuses to: {@code /api/v1/cases/{slug}}. */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class RouteOfResource implements ContainerRequestFilter {
    @Context
    ResourceInfo resource;

    @Inject
    HttpServletRequest servletRequest;

    @Override
    public void filter(ContainerRequestContext request) {
        Path type = resource.getResourceClass().getAnnotation(Path.class);
        Path method = resource.getResourceMethod().getAnnotation(Path.class);
        servletRequest.setAttribute(Routes.TEMPLATE, "/api" + part(type) + part(method));
    }

    private static String part(Path path) {
        if (path == null || path.value().isEmpty() || path.value().equals("/")) {
            return "";
        }
        // A parameter with a pattern: only its name matters here.
        String plain = path.value().replaceAll("\\{\\s*(\\w+)\\s*:[^/]*}", "{$1}");
        return plain.startsWith("/") ? plain : "/" + plain;
    }
}
