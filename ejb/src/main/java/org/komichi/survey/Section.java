package org.komichi.survey;

import java.util.List;
import org.komichi.shared.Bilingual;

/**
 * A page of a questionnaire.
 *
 * @param shuffle whether the items come in an order of each respondent's own
 * @param when the answer on which it depends whether the section is asked; null: always
 */
public record Section(String id, Bilingual title, Bilingual intro, List<Item> items, boolean shuffle, Condition when) {
    public Section {
        items = List.copyOf(items);
    }

    /** What somebody of this profession is asked. */
    Section askedOf(String profession) {
        return asking(items.stream().filter(item -> item.isFor(profession)).toList());
    }

    /** The same section with these questions only, or in another order. */
    Section asking(List<Item> others) {
        return new Section(id, title, intro, others, shuffle, when);
    }
}
