package org.komichi.caselibrary;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Holds a tree to the records it shall become: fields that no record has and values of another kind are named, all of them,
 * before anything is read. So the records are the one description of a case, and a typing error never vanishes in silence.
 */
final class CaseShape {
    private static final int LONGEST = 20_000;

    private final List<CaseFault> faults = new ArrayList<>();

    private CaseShape() {}

    /** What does not fit. */
    static List<CaseFault> faults(JsonNode tree) {
        CaseShape shape = new CaseShape();
        shape.check("", tree, CaseDocument.class);
        return List.copyOf(shape.faults);
    }

    private void check(String path, JsonNode node, Type type) {
        if (node.isNull() && !path.isEmpty()) {
            return;
        }
        if (type instanceof ParameterizedType list) {
            items(path, node, list.getActualTypeArguments()[0]);
            return;
        }
        Class<?> wanted = (Class<?>) type;
        if (wanted.isRecord()) {
            fields(path, node, wanted);
        } else if (wanted.isEnum()) {
            choice(path, node, wanted);
        } else if (wanted == String.class) {
            string(path, node);
        } else if (wanted == LocalDate.class && !isDate(node)
                || wanted == Boolean.class && !node.isBoolean()
                || wanted == Integer.class && !(node.isIntegralNumber() && node.canConvertToInt())
                || wanted == Double.class && !node.isNumber()) {
            faults.add(CaseFault.at(path, "case-value-type", wanted.getSimpleName()));
        }
    }

    private void items(String path, JsonNode node, Type item) {
        if (!node.isArray()) {
            faults.add(CaseFault.at(path, "case-value-type", "List"));
            return;
        }
        for (int i = 0; i < node.size(); i++) {
            if (node.get(i).isNull()) {
                faults.add(CaseFault.at(path + "[" + i + "]", "case-text-missing"));
            } else {
                check(path + "[" + i + "]", node.get(i), item);
            }
        }
    }

    private void fields(String path, JsonNode node, Class<?> wanted) {
        if (!node.isObject()) {
            faults.add(CaseFault.at(path, "case-value-type", "Map"));
            return;
        }
        Map<String, Type> known = new LinkedHashMap<>();
        for (RecordComponent component : wanted.getRecordComponents()) {
            if (!component.isAnnotationPresent(JsonIgnore.class)) {
                known.put(component.getName(), component.getGenericType());
            }
        }
        node.properties().forEach(entry -> {
            String here = path.isEmpty() ? entry.getKey() : path + "." + entry.getKey();
            if (known.containsKey(entry.getKey())) {
                check(here, entry.getValue(), known.get(entry.getKey()));
            } else {
                faults.add(CaseFault.at(here, "case-field-unknown", String.join(", ", known.keySet())));
            }
        });
    }

    private void choice(String path, JsonNode node, Class<?> wanted) {
        List<String> codes = Arrays.stream(wanted.getEnumConstants())
                .map(constant -> switch (constant) {
                    case EcoMap.Strength strength -> strength.code();
                    case EcoMap.Direction direction -> direction.code();
                    default -> ((Enum<?>) constant).name();
                })
                .toList();
        if (!node.isString() || !codes.contains(node.asString())) {
            faults.add(CaseFault.at(path, "case-value-choice", String.join(", ", codes)));
        }
    }

    private void string(String path, JsonNode node) {
        if (!node.isString()) {
            faults.add(CaseFault.at(path, "case-value-type", "String"));
        } else if (node.asString().length() > LONGEST) {
            faults.add(CaseFault.at(path, "case-text-long", LONGEST));
        } else if (node.asString().chars().anyMatch(c -> c < 0x20 && c != '\n' && c != '\t' || c == 0x7F)) {
            faults.add(CaseFault.at(path, "case-control"));
        }
    }

    private static boolean isDate(JsonNode node) {
        try {
            return node.isString() && LocalDate.parse(node.asString()) != null;
        } catch (DateTimeException none) {
            return false;
        }
    }
}
