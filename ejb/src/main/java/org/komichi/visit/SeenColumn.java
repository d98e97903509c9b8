package org.komichi.visit;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Stores what was seen of each item in one column: {@code usual=DONE plan=NEXT_TIME}. */
@Converter
public class SeenColumn implements AttributeConverter<Map<String, Seen>, String> {
    @Override
    public String convertToDatabaseColumn(Map<String, Seen> seen) {
        return seen == null
                ? ""
                : seen.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining(" "));
    }

    @Override
    public Map<String, Seen> convertToEntityAttribute(String stored) {
        Map<String, Seen> seen = new LinkedHashMap<>();
        if (stored != null && !stored.isEmpty()) {
            for (String one : stored.split(" ")) {
                String[] parts = one.split("=", 2);
                seen.put(parts[0], Seen.valueOf(parts[1]));
            }
        }
        return Collections.unmodifiableMap(seen);
    }
}
