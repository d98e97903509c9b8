package org.komichi.caselibrary;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.komichi.shared.Bounded;

/** Stores a case as JSON in one column: it is read and written as a whole. */
@Converter
public class CaseDocumentColumn implements AttributeConverter<CaseDocument, String> {
    private static final int AT_HAND = 100;

    // A list of ten cases reads ten of them; what is written in one never changes, and reading it costs most of the
    // list.
    private static final Bounded<String, CaseDocument> READ = new Bounded<>(AT_HAND);

    @Override
    public String convertToDatabaseColumn(CaseDocument document) {
        return document == null ? null : CaseReading.write(document);
    }

    @Override
    public CaseDocument convertToEntityAttribute(String stored) {
        return stored == null ? null : READ.get(stored, CaseReading::stored);
    }
}
