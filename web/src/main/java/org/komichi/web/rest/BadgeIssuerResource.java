package org.komichi.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.komichi.portfolio.BadgeIssuer;
import tools.jackson.databind.JsonNode;

/** What programs read that verify badges (Open Badges 3.0); public. */
@Path("/v1/issuer")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class BadgeIssuerResource {
    @Inject
    BadgeIssuer issuer;

    /** Who issues. */
    @GET
    public JsonNode issuer() {
        return json(issuer.profile());
    }

    /** All public keys. */
    @GET
    @Path("/keys")
    public JsonNode keys() {
        return json(issuer.keys());
    }

    /** The public key that a signature names. */
    @GET
    @Path("/keys/{kid}")
    public JsonNode key(@PathParam("kid") String kid) {
        return json(issuer.key(kid));
    }

    /** What a badge is for. */
    @GET
    @Path("/achievements/{code}")
    public JsonNode achievement(@PathParam("code") String code) {
        return json(issuer.achievement(code));
    }

    /** Badges that are withdrawn. */
    @GET
    @Path("/revocations")
    public JsonNode revocations() {
        return json(issuer.revocations());
    }

    private static JsonNode json(Object document) {
        return Json.MAPPER.valueToTree(document);
    }
}
