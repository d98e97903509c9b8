package org.komichi.caselibrary;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came of reading a case: the case, or what stands in the way. A case that could be read may still break its rules.
 *
 * @param document empty when there are faults
 * @param faults fields and values that no case has; empty when it was read
 */
public record CaseReading(Optional<CaseDocument> document, List<CaseFault> faults) {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    /** Reads a tree, from YAML or from JSON. */
    public static CaseReading of(JsonNode tree) {
        List<CaseFault> faults = CaseShape.faults(tree);
        return faults.isEmpty()
                ? new CaseReading(Optional.of(JSON.treeToValue(tree, CaseDocument.class)), List.of())
                : new CaseReading(Optional.empty(), faults);
    }

    /** Reads a JSON text. */
    public static CaseReading of(String json) {
        try {
            return of(JSON.readTree(json));
        } catch (JacksonException broken) {
            return new CaseReading(
                    Optional.empty(),
                    List.of(CaseFault.at(
                            "",
                            "case-json-broken",
                            broken.getLocation() == null
                                    ? 1
                                    : broken.getLocation().getLineNr(),
                            broken.getLocation() == null
                                    ? 1
                                    : broken.getLocation().getColumnNr())));
        }
    }

    /** A case as JSON: reading it again gives the same case. */
    public static String write(CaseDocument document) {
        return JSON.writeValueAsString(document);
    }

    /** A case that was written here. */
    static CaseDocument stored(String json) {
        return JSON.readValue(json, CaseDocument.class);
    }
}
