package org.komichi.deidentification;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The short look, for free texts that are no cases: a name with an honorific, a day of the calendar, a telephone number, an address
 * of mail. Places and institutions may stand there: people write of their work. It is a reminder, not a judge: the words are shown,
 * and the writer changes or keeps them.
 */
public final class PatientTraces {
    private static final List<Rule> SHORT = List.of(new Contacts(), new Times(), new Names());
    private static final Set<String> MEANT = Set.of("name", "date", "phone", "mail");
    private static final String MASK = "●●●";

    private PatientTraces() {}

    /** The text with a mark in place of each of these words; as it was typed when there are none. */
    public static String masked(String text) {
        StringBuilder masked = new StringBuilder(text);
        List<Finding> found = found(text);
        for (int i = found.size() - 1; i >= 0; i--) {
            masked.replace(found.get(i).from(), found.get(i).to(), MASK);
        }
        return masked.toString();
    }

    /** The words that look like it, in the order of the text and in one width; empty when there are none. */
    public static List<String> in(String text) {
        Set<String> words = new LinkedHashSet<>();
        found(text).forEach(finding -> words.add(new Folded(finding.matched()).plain()));
        return new ArrayList<>(words);
    }

    private static List<Finding> found(String text) {
        return TextCheck.found(SHORT, text, null).stream()
                .filter(finding -> MEANT.contains(finding.rule()))
                .toList();
    }
}
