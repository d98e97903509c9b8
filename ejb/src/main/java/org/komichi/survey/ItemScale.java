package org.komichi.survey;

import java.util.List;
import org.komichi.shared.Bilingual;

/** Items that are read together: one Holm correction runs over them. */
public record ItemScale(String id, Bilingual title, List<String> items) {
    public ItemScale {
        items = List.copyOf(items);
    }
}
