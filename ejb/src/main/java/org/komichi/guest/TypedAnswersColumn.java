package org.komichi.guest;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Stores what was typed, by question, as JSON in one column. */
@Converter
public class TypedAnswersColumn implements AttributeConverter<Map<String, String>, String> {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> ANSWERS = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(Map<String, String> answers) {
        return JSON.writeValueAsString(answers);
    }

    @Override
    public Map<String, String> convertToEntityAttribute(String stored) {
        return JSON.readValue(stored, ANSWERS);
    }
}
