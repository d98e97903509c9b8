package org.komichi.workshop;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Stores the programme as JSON in one column: it is read and written as a whole. */
@Converter
public class ProgrammeColumn implements AttributeConverter<Programme, String> {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    @Override
    public String convertToDatabaseColumn(Programme programme) {
        return JSON.writeValueAsString(programme);
    }

    @Override
    public Programme convertToEntityAttribute(String stored) {
        return JSON.readValue(stored, Programme.class);
    }
}
