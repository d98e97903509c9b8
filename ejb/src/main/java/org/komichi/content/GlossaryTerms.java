package org.komichi.content;

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
                    node.path("note").asString());
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

    /** Which version of the glossary it is; 0 for none. */
    long versionId() {
        return versionId;
    }
}
