package org.komichi.content;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The terms of one version of the glossary. */
public final class GlossaryTerms {
    /** No glossary yet. */
    public static final GlossaryTerms NONE = new GlossaryTerms(0, Map.of());

    private final long versionId;
    private final Map<String, GlossaryTerm> terms;

    private GlossaryTerms(long versionId, Map<String, GlossaryTerm> terms) {
        this.versionId = versionId;
        this.terms = terms;
    }

    /** The terms of a glossary pack. */
    public static GlossaryTerms of(long versionId, Pack pack) {
        Map<String, GlossaryTerm> terms = new HashMap<>();
        for (JsonNode node : pack.yaml(PackKind.GLOSSARY.mainFile()).path("terms")) {
            GlossaryTerm term = new GlossaryTerm(
                    node.path("id").asString(),
                    node.path("term").asString(),
                    node.path("reading").asString(),
                    node.path("en").asString(),
                    node.path("note").asString(),
                    words(node, "abbr"),
                    words(node, "same"),
                    words(node, "near"),
                    words(node, "narrower"),
                    words(node, "broader"),
                    words(node, "never"));
            for (String key : List.of(term.id(), term.term())) {
                terms.putIfAbsent(key, term);
            }
        }
        return new GlossaryTerms(versionId, terms);
    }

    /** A term by its headword or id. */
    public Optional<GlossaryTerm> find(String headwordOrId) {
        return Optional.ofNullable(terms.get(headwordOrId));
    }

    public boolean has(String headwordOrId) {
        return terms.containsKey(headwordOrId);
    }

    /** Every term once, by number. */
    public List<GlossaryTerm> all() {
        return terms.values().stream()
                .distinct()
                .sorted(Comparator.comparing(GlossaryTerm::id))
                .toList();
    }

    private static List<String> words(JsonNode node, String field) {
        return node.path(field).values().stream().map(JsonNode::asString).toList();
    }

    /** Which version of the glossary it is; 0 for none. */
    public long versionId() {
        return versionId;
    }
}
