package org.komichi.workshop;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Stores how one registers as JSON in one column: it is read and written as a whole. */
@Converter
public class RegistrationTermsColumn implements AttributeConverter<RegistrationTerms, String> {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    @Override
    public String convertToDatabaseColumn(RegistrationTerms terms) {
        return JSON.writeValueAsString(terms);
    }

    @Override
    public RegistrationTerms convertToEntityAttribute(String stored) {
        return JSON.readValue(stored, RegistrationTerms.class);
    }
}
