package org.komichi.web.workshop;

import java.util.Locale;
import org.komichi.shared.Bilingual;
import org.komichi.web.frame.Texts;
import org.komichi.workshop.WorkshopChange;

/**
 * What people will be told, in the organizer's language.
 *
 * @param was nothing when there was none, or when the letter does not say
 * @param is nothing when there is none any more, or when the letter does not say
 */
public record ChangeView(String what, String was, String is) {
    static ChangeView of(WorkshopChange change, Locale reader) {
        return new ChangeView(
                Texts.in(reader).format("workshop_edit.change." + change.what(), words(change.meeting(), reader)),
                words(change.was(), reader),
                words(change.is(), reader));
    }

    private static String words(Bilingual text, Locale reader) {
        return text == null ? "" : text.in(reader);
    }
}
