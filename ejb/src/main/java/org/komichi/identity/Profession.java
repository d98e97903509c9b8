package org.komichi.identity;

import java.util.List;
import org.komichi.shared.Bilingual;

/**
 * A profession of the list.
 *
 * @param code such as {@code P01_DOC}
 * @param group group of the competency framework, or null when it has no targets yet
 * @param kinds finer kinds within the profession; may be empty
 */
public record Profession(String code, Bilingual label, String group, List<Choice> kinds) {
    public Profession {
        kinds = List.copyOf(kinds);
    }
}
