package org.komichi.workshop;

import java.util.List;
import java.util.Locale;
import org.komichi.shared.Bilingual;

/**
 * One of the organizer's conditions, as it stands for a reader.
 *
 * @param options what her profile may say
 * @param met whether it does; true for who is not signed in, because nothing is known against her
 */
public record Condition(Eligibility.About about, List<Bilingual> options, boolean met) {
    public Condition {
        options = List.copyOf(options);
    }

    /** The options in a reader's language. */
    public List<String> labels(Locale reader) {
        return options.stream().map(option -> option.in(reader)).toList();
    }
}
