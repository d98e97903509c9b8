package org.komichi.workshop;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Stores somebody's answers as JSON in one column: they are read and written as a whole. */
@Converter
public class AnswersColumn implements AttributeConverter<List<Answer>, String> {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Answer>> ANSWERS = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(List<Answer> answers) {
        return JSON.writeValueAsString(answers);
    }

    @Override
    public List<Answer> convertToEntityAttribute(String stored) {
        return JSON.readValue(stored, ANSWERS);
    }
}
