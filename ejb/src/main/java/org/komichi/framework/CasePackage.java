package org.komichi.framework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A framework in the words of 1EdTech CASE 1.1, as a whole and in its parts. (This CASE is the standard for competency
 * frameworks; the cases of the library have nothing to do with it.)
 *
 * @param whole the CFPackage
 * @param parts every part by its identifier, each as it stands when it stands alone
 */
public record CasePackage(JsonNode whole, Map<String, JsonNode> parts) {
    /**
     * Where an outcome of a version is found as a CFItem.
     *
     * @param base where people reach this installation, without a slash at the end
     */
    public static String address(String base, String outcome, String version) {
        return CaseAddress.of(base, "CFItems", CaseAddress.identifier("CFItems", outcome, version));
    }

    /** Identifier of the package and of its document. */
    public String identifier() {
        return document().path("identifier").asString();
    }

    /** The CFDocument as it stands alone. */
    public JsonNode document() {
        return parts.get(whole.path("CFDocument").path("identifier").asString());
    }

    /** A part of one of the lists of the package.
     * @param list such as {@code CFItems} */
    public Optional<JsonNode> part(String list, String identifier) {
        return in(whole.path(list), identifier).isEmpty() ? Optional.empty() : Optional.of(parts.get(identifier));
    }

    /** A part of one of the lists of the package's definitions.
     * @param list such as {@code CFLicenses} */
    public Optional<JsonNode> definition(String list, String identifier) {
        return in(whole.path("CFDefinitions").path(list), identifier);
    }

    /** An item together with every association that begins or ends at it. */
    public Optional<JsonNode> associations(String item) {
        return part("CFItems", item).map(found -> {
            ObjectNode answer = JsonNodeFactory.instance.objectNode();
            answer.set("CFItem", found);
            List<JsonNode> touching = StreamSupport.stream(
                            whole.path("CFAssociations").spliterator(), false)
                    .filter(one -> List.of(end(one, "originNodeURI"), end(one, "destinationNodeURI"))
                            .contains(item))
                    .map(one -> parts.get(one.path("identifier").asString()))
                    .toList();
            answer.putArray("CFAssociations").addAll(touching);
            return answer;
        });
    }

    private static String end(JsonNode association, String end) {
        return association.path(end).path("identifier").asString("");
    }

    private static Optional<JsonNode> in(JsonNode list, String identifier) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(one -> one.path("identifier").asString("").equals(identifier))
                .findFirst();
    }
}
