package org.komichi.framework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.komichi.content.PackProblem;
import org.komichi.content.YamlText;
import tools.jackson.databind.JsonNode;

/** How the items of a CASE package hang together: what belongs below what, what comes before what, what needs what. */
final class CaseLinks {
    /** An item and where it stands. */
    record Item(String identifier, String code, String type, JsonNode node, String pointer) {
        /** What a reader knows it by. */
        String name() {
            return code.isEmpty() ? identifier : code;
        }
    }

    /** What an activity needs. */
    record Needed(String outcome, JsonNode association, String pointer) {}

    private record Link(String origin, String destination, int place, JsonNode node, String pointer) {}

    private final String file;
    private final YamlText text;
    private final List<PackProblem> problems;
    private final Map<String, Item> items = new LinkedHashMap<>();
    private final Map<String, List<Link>> links = new LinkedHashMap<>();

    CaseLinks(String file, YamlText text, List<PackProblem> problems) {
        this.file = file;
        this.text = text;
        this.problems = problems;
    }

    void read() {
        JsonNode all = text.root().path("CFItems");
        for (int i = 0; i < all.size(); i++) {
            addItem(all.get(i), "/CFItems/" + i);
        }
        JsonNode associations = text.root().path("CFAssociations");
        for (int i = 0; i < associations.size(); i++) {
            addLink(associations.get(i), "/CFAssociations/" + i);
        }
    }

    private void addItem(JsonNode node, String pointer) {
        String identifier = node.path("identifier").asString("");
        String code = node.path("humanCodingScheme").asString("");
        if (identifier.isEmpty()) {
            problem(pointer, "case-missing", code.isEmpty() ? pointer : code, "identifier");
        } else if (items.putIfAbsent(
                        identifier,
                        new Item(identifier, code, node.path("CFItemType").asString(""), node, pointer))
                != null) {
            problem(pointer + "/identifier", "framework-twice", identifier);
        }
    }

    private void addLink(JsonNode node, String pointer) {
        String type = node.path("associationType").asString("");
        String origin = node.path("originNodeURI").path("identifier").asString("");
        String destination = node.path("destinationNodeURI").path("identifier").asString("");
        boolean known = switch (type) {
            case "isChildOf" ->
                items.containsKey(origin) && (items.containsKey(destination) || destination.equals(document()));
            case "precedes", "isRelatedTo" -> items.containsKey(origin) && items.containsKey(destination);
            // It begins in another framework; what it says stands in the mapping too.
            case "replacedBy" -> items.containsKey(destination);
            default -> {
                problem(pointer, "case-association", type);
                yield true;
            }
        };
        if (!known) {
            problem(pointer, "case-end", type);
        } else if (type.equals("isRelatedTo") && !activity(origin)) {
            problem(pointer, "case-related", items.get(origin).name());
        } else if (type.equals("isChildOf") && !destination.equals(document()) && !topLevel(destination)) {
            problem(pointer, "case-deep", items.get(origin).name());
        } else {
            links.computeIfAbsent(type, one -> new ArrayList<>())
                    .add(new Link(
                            origin, destination, node.path("sequenceNumber").asInt(Integer.MAX_VALUE), node, pointer));
        }
    }

    private boolean activity(String identifier) {
        return items.get(identifier).type().equals(FrameworkAsCase.ACTIVITY);
    }

    /** Whether an item belongs to the document itself, whatever the order in which that is written. */
    private boolean topLevel(String identifier) {
        for (JsonNode node : text.root().path("CFAssociations")) {
            if (node.path("associationType").asString("").equals("isChildOf")
                    && node.path("originNodeURI")
                            .path("identifier")
                            .asString("")
                            .equals(identifier)
                    && node.path("destinationNodeURI")
                            .path("identifier")
                            .asString("")
                            .equals(document())) {
                return !activity(identifier);
            }
        }
        return false;
    }

    private String document() {
        return text.root().path("CFDocument").path("identifier").asString("");
    }

    List<Item> items() {
        return List.copyOf(items.values());
    }

    List<Item> childrenOfDocument() {
        return children(document());
    }

    List<Item> childrenOf(Item parent) {
        return children(parent.identifier());
    }

    private List<Item> children(String parent) {
        return links("isChildOf").stream()
                .filter(link -> link.destination().equals(parent))
                .sorted(Comparator.comparingInt(Link::place))
                .map(link -> items.get(link.origin()))
                .distinct()
                .toList();
    }

    /** Codes of what comes before an outcome. */
    List<String> before(Item outcome) {
        return links("precedes").stream()
                .filter(link -> link.destination().equals(outcome.identifier()))
                .map(link -> items.get(link.origin()).code())
                .distinct()
                .toList();
    }

    /** What an activity needs. */
    List<Needed> needs(Item activity) {
        return links("isRelatedTo").stream()
                .filter(link -> link.origin().equals(activity.identifier()))
                .map(link -> new Needed(items.get(link.destination()).code(), link.node(), link.pointer()))
                .toList();
    }

    /** Tells when what comes before what runs in a circle, and names it. */
    void circle() {
        Map<String, List<String>> before = new LinkedHashMap<>();
        items.values().forEach(item -> before.put(item.code(), before(item)));
        Prerequisites.circle(before).ifPresent(circle -> {
            String pointer = links("precedes").stream()
                    .filter(link -> Objects.equals(items.get(link.destination()).code(), circle.getFirst()))
                    .map(Link::pointer)
                    .findFirst()
                    .orElse("/CFAssociations");
            problem(pointer, "framework-circle", String.join(" → ", circle));
        });
    }

    private List<Link> links(String type) {
        return links.getOrDefault(type, List.of());
    }

    private void problem(String pointer, String code, Object... args) {
        problems.add(PackProblem.at(file, text.line(pointer), code, args));
    }
}
