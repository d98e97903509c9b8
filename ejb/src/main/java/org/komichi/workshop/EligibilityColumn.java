package org.komichi.workshop;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Stores who may come as JSON in one column: it is read and written as a whole. */
@Converter
public class EligibilityColumn implements AttributeConverter<Eligibility, String> {
    // What was stored before approval could be asked for does not mention it.
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    @Override
    public String convertToDatabaseColumn(Eligibility eligibility) {
        return JSON.writeValueAsString(eligibility);
    }

    @Override
    public Eligibility convertToEntityAttribute(String stored) {
        return JSON.readValue(stored, Eligibility.class);
    }
}
