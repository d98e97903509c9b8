package org.komichi.course;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Answers and lists as they are kept in one column: JSON, the question's code and a list of words. */
final class Kept {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<LinkedHashMap<String, List<String>>> ANSWERS = new TypeReference<>() {};
    private static final TypeReference<List<String>> WORDS = new TypeReference<>() {};

    static final String NO_ANSWERS = "{}";
    static final String NO_WORDS = "[]";

    private Kept() {}

    static Map<String, List<String>> answers(String column) {
        return JSON.readValue(column, ANSWERS);
    }

    static List<String> words(String column) {
        return column == null ? List.of() : List.copyOf(JSON.readValue(column, WORDS));
    }

    static String column(Object kept) {
        return JSON.writeValueAsString(kept);
    }
}
