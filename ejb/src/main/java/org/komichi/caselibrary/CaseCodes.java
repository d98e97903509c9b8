package org.komichi.caselibrary;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.komichi.content.Pack;
import org.komichi.content.PackKind;
import tools.jackson.databind.JsonNode;

/** The codes by which cases are sorted, with their names, in the order in which they are offered. */
public final class CaseCodes {
    /** A code list. */
    public enum Axis {
        AGES,
        CONDITIONS,
        DEVICES,
        CARES,
        SETTINGS;

        /** The field of a case that has these codes, and the list of the pack. */
        public String field() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The codes of this list that a case has. */
        public List<String> of(CaseDocument document) {
            return switch (this) {
                case AGES -> document.ages();
                case CONDITIONS -> document.conditions();
                case DEVICES -> document.devices();
                case CARES -> document.cares();
                case SETTINGS -> document.settings();
            };
        }
    }

    /** No library yet. */
    public static final CaseCodes NONE = new CaseCodes(Map.of());

    private final Map<Axis, Map<String, CaseText>> lists;

    private CaseCodes(Map<Axis, Map<String, CaseText>> lists) {
        this.lists = lists;
    }

    /** The lists of a pack of cases. */
    public static CaseCodes of(Pack pack) {
        JsonNode yaml = pack.yaml(PackKind.CASES.mainFile());
        Map<Axis, Map<String, CaseText>> lists = new EnumMap<>(Axis.class);
        for (Axis axis : Axis.values()) {
            Map<String, CaseText> list = new LinkedHashMap<>();
            yaml.path(axis.field())
                    .forEach(node -> list.put(
                            node.path("code").asString(),
                            new CaseText(
                                    node.path("ja").asString(), node.path("en").asString(null))));
            lists.put(axis, list);
        }
        return new CaseCodes(lists);
    }

    /** All codes of a list with their names, in order. */
    public Map<String, CaseText> all(Axis axis) {
        return java.util.Collections.unmodifiableMap(lists.getOrDefault(axis, Map.of()));
    }

    /** What a code is called; a code that nobody knows is its own name. */
    public String label(Axis axis, String code, Locale locale) {
        return Optional.ofNullable(lists.getOrDefault(axis, Map.of()).get(code))
                .map(text -> text.in(locale))
                .orElse(code);
    }

    boolean has(Axis axis, String code) {
        return lists.getOrDefault(axis, Map.of()).containsKey(code);
    }
}
