package org.komichi.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.komichi.framework.CasePackage;
import org.komichi.framework.FrameworkLibrary;
import tools.jackson.databind.JsonNode;

/** The framework and its earlier versions for programs that speak 1EdTech CASE 1.1; public. */
@Path("/ims/case/v1p1")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class CaseServiceResource {
    private static final int MOST = 100;

    @Inject
    FrameworkLibrary library;

    /** The documents of all versions, the newest first. */
    @GET
    @Path("/CFDocuments")
    public Map<String, List<JsonNode>> documents(
            @QueryParam("limit") String limit, @QueryParam("offset") String offset) {
        return Map.of(
                "CFDocuments",
                library.allAsCase().stream()
                        .skip(number("offset", offset, 0))
                        .limit(number("limit", limit, MOST))
                        .map(CasePackage::document)
                        .toList());
    }

    /** The document of a version. */
    @GET
    @Path("/CFDocuments/{id}")
    public JsonNode document(@PathParam("id") String id) {
        return library.inCase(
                version -> version.identifier().equals(id) ? Optional.of(version.document()) : Optional.empty());
    }

    /** A version as a whole. */
    @GET
    @Path("/CFPackages/{id}")
    public JsonNode whole(@PathParam("id") String id) {
        return library.inCase(
                version -> version.identifier().equals(id) ? Optional.of(version.whole()) : Optional.empty());
    }

    /** A domain, an outcome or an activity. */
    @GET
    @Path("/CFItems/{id}")
    public JsonNode item(@PathParam("id") String id) {
        return library.inCase(part("CFItems", id));
    }

    /** An item with every association that begins or ends at it. */
    @GET
    @Path("/CFItemAssociations/{id}")
    public JsonNode itemAssociations(@PathParam("id") String id) {
        return library.inCase(version -> version.associations(id));
    }

    /** An association. */
    @GET
    @Path("/CFAssociations/{id}")
    public JsonNode association(@PathParam("id") String id) {
        return library.inCase(part("CFAssociations", id));
    }

    /** What the levels are and what earns them. */
    @GET
    @Path("/CFRubrics/{id}")
    public JsonNode rubric(@PathParam("id") String id) {
        return library.inCase(part("CFRubrics", id));
    }

    /** A kind of items. */
    @GET
    @Path("/CFItemTypes/{id}")
    public Map<String, List<JsonNode>> itemType(@PathParam("id") String id) {
        return Map.of("CFItemTypes", List.of(library.inCase(version -> version.definition("CFItemTypes", id))));
    }

    /** The licence. */
    @GET
    @Path("/CFLicenses/{id}")
    public JsonNode licence(@PathParam("id") String id) {
        return library.inCase(version -> version.definition("CFLicenses", id));
    }

    private static Function<CasePackage, Optional<JsonNode>> part(String list, String id) {
        return version -> version.part(list, id);
    }

    private static int number(String field, String given, int otherwise) {
        if (given == null) {
            return otherwise;
        }
        if (!given.matches("[0-9]{1,6}")) {
            throw new InvalidInput(List.of(new InvalidInput.Fault(field, "number-out-of-range", 0, 999_999)));
        }
        return Integer.parseInt(given);
    }
}
