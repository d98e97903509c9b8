package org.komichi.web.announcement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.komichi.announcement.Audience;
import org.komichi.announcement.Draft;
import org.komichi.deidentification.PatientTraces;
import org.komichi.notification.OptionalMail;

/** A message as it stands in the form. */
public class TypedMessage {
    private static final String NECESSARY = "NECESSARY";

    private final Map<String, String> fields = new HashMap<>();

    TypedMessage() {
        fields.put("id", UUID.randomUUID().toString());
        fields.put("audience", Audience.Group.CONFIRMED.name());
        fields.put("kind", OptionalMail.NOTICE.name());
    }

    /** What was typed, by the name of the field. */
    public Map<String, String> getFields() {
        return fields;
    }

    /** The draft that it is.
     * @throws org.komichi.shared.BusinessRule when something is missing or too long */
    Draft draft() {
        return Draft.typed(
                id(),
                Audience.of(fields.get("audience")).orElseGet(() -> new Audience(Audience.Group.CONFIRMED, null)),
                NECESSARY.equals(fields.get("kind")) ? null : OptionalMail.NOTICE,
                fields.get("subject"),
                fields.get("text"),
                fields.get("subjectEn"),
                fields.get("textEn"));
    }

    /** Words that look as if they pointed to a patient. */
    List<String> traces() {
        return Stream.of("subject", "text", "subjectEn", "textEn")
                .map(fields::get)
                .filter(words -> words != null && !words.isBlank())
                .flatMap(words -> PatientTraces.in(words).stream())
                .distinct()
                .toList();
    }

    private UUID id() {
        try {
            return UUID.fromString(fields.get("id"));
        } catch (IllegalArgumentException notFromOurForm) {
            return UUID.randomUUID();
        }
    }
}
