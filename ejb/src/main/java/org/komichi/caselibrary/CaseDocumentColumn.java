package org.komichi.caselibrary;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores a case as JSON in one column: it is read and written as a whole. */
@Converter
public class CaseDocumentColumn implements AttributeConverter<CaseDocument, String> {
    @Override
    public String convertToDatabaseColumn(CaseDocument document) {
        return document == null ? null : CaseReading.write(document);
    }

    @Override
    public CaseDocument convertToEntityAttribute(String stored) {
        return stored == null ? null : CaseReading.stored(stored);
    }
}
