package org.komichi.survey;

import java.util.List;
import org.komichi.shared.Bilingual;

/**
 * A page of a questionnaire.
 *
 * @param shuffle whether the items come in an order of each respondent's own
 */
public record Section(String id, Bilingual title, Bilingual intro, List<Item> items, boolean shuffle) {
    public Section {
        items = List.copyOf(items);
    }

    /** What somebody of this profession is asked. */
    Section askedOf(String profession) {
        return new Section(
                id,
                title,
                intro,
                items.stream().filter(item -> item.isFor(profession)).toList(),
                shuffle);
    }
}
