package org.komichi.caselibrary;

import java.text.BreakIterator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A case as one line of JSON. It has the fields of a case, and may say less: a title and a running text ({@code body}) are enough;
 * title and summary may be plain texts. Whatever it says of a review: who brings it in has not seen one.
 *
 * @param number of the line, from 1
 * @param document empty when there are faults
 */
record CaseLine(int number, Optional<CaseDocument> document, List<CaseFault> faults) {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final int SHORT = 160;

    static CaseLine read(int number, String text, CaseReferences known, LocalDate today) {
        JsonNode tree;
        try {
            tree = JSON.readTree(text);
        } catch (JacksonException broken) {
            int column = broken.getLocation() == null ? 1 : broken.getLocation().getColumnNr();
            return refused(number, CaseFault.at("", "case-json-broken", number, column));
        }
        if (!(tree instanceof ObjectNode line)) {
            return refused(number, CaseFault.at("", "case-value-type", "Map"));
        }
        CaseReading reading = CaseReading.of(asCase(line, today));
        List<CaseFault> faults = new ArrayList<>(reading.faults());
        reading.document().ifPresent(document -> faults.addAll(document.faults(known)));
        return new CaseLine(number, faults.isEmpty() ? reading.document() : Optional.empty(), List.copyOf(faults));
    }

    static CaseLine refused(int number, CaseFault fault) {
        return new CaseLine(number, Optional.empty(), List.of(fault));
    }

    private static ObjectNode asCase(ObjectNode line, LocalDate today) {
        for (String field : List.of("title", "summary")) {
            JsonNode plain = line.path(field);
            if (plain.isString()) {
                line.putObject(field).put("ja", plain.asString());
            }
        }
        JsonNode body = line.path("body");
        if (body.isString() && !line.has("story")) {
            line.remove("body");
            String text = body.asString().strip();
            if (!line.has("summary")) {
                line.putObject("summary").put("ja", beginning(text));
            }
            if (!line.path("summary").path("ja").asString("").equals(text)) {
                line.put("story", text);
            }
        }
        if (!line.has("origin")) {
            line.put("origin", CaseDocument.Origin.FICTIONAL.name());
        }
        line.putObject("review")
                .put("state", CaseDocument.Review.State.UNREVIEWED.name())
                .put("checkedOn", today.toString());
        return line;
    }

    // Whole sentences as far as they are short; of a long one as much as fits.
    private static String beginning(String text) {
        if (text.length() <= SHORT) {
            return text;
        }
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.JAPANESE);
        sentences.setText(text);
        int end = sentences.preceding(SHORT + 1);
        return end > 0
                ? text.substring(0, end).strip()
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, SHORT))) + "…";
    }
}
