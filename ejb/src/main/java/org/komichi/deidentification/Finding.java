package org.komichi.deidentification;

import java.util.Objects;
import java.util.Optional;

/**
 * A passage that may lead to a child.
 *
 * @param from where it begins in the text as it was given, in UTF-16 units
 * @param to where it ends (exclusive)
 * @param matched the passage, as it was typed
 * @param rule what it offends: the text lives in the bundles under {@code trace.<rule>}
 * @param replacement what may stand there instead; null when only the writer can know
 */
public record Finding(TraceKind kind, int from, int to, String matched, String rule, String replacement) {
    public Finding {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(rule);
    }

    /** What may stand there instead, where that is sure. */
    public Optional<String> repair() {
        return Optional.ofNullable(replacement);
    }

    /** Whether there is no innocent reading: such a text goes no further. Of the rest people decide. */
    public boolean certain() {
        return switch (kind) {
            case PHONE, MAIL, WEB, NUMBER, BLANK -> true;
            case DATE -> rule.equals("date");
            default -> false;
        };
    }

    /** The text with the repair in place of the passage; as it was when there is none, or when the passage is not there any more. */
    public String mended(String text) {
        return replacement != null
                        && from >= 0
                        && to <= text.length()
                        && text.substring(from, to).equals(matched)
                ? text.substring(0, from) + replacement + text.substring(to)
                : text;
    }

    boolean overlaps(Finding other) {
        return from < other.to && other.from < to;
    }

    int length() {
        return to - from;
    }
}
