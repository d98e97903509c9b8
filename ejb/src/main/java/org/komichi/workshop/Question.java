package org.komichi.workshop;

import java.util.List;
import java.util.Locale;
import org.komichi.shared.Bilingual;

/**
 * Something the organizer asks whoever registers.
 *
 * @param id what answers know it by; it stays when the words are changed
 * @param ja its words
 * @param en its words in English; may be null
 * @param required whether one cannot register without an answer
 * @param options what one can choose from; none unless it is a choice
 */
public record Question(String id, String ja, String en, Kind kind, boolean required, List<Option> options) {
    /** The longest answer, in characters. */
    public static final int LONGEST_ANSWER = 500;

    static final int FEWEST_OPTIONS = 2;

    /** How it is answered. */
    public enum Kind {
        TEXT,
        CHOICE,
        YES_NO
    }

    /** One of the answers to choose from. It is stored by its Japanese words. */
    public record Option(String ja, String en) {
        /** Its words in both languages. */
        public Bilingual label() {
            return new Bilingual(ja, en);
        }
    }

    /** The answers to a question of this kind, as they are stored. */
    public static final String YES = "yes";

    /** The other one. */
    public static final String NO = "no";

    /** @throws OptionsNeeded when there is nothing to choose from */
    public Question {
        options = kind == Kind.CHOICE ? List.copyOf(options) : List.of();
        if (kind == Kind.CHOICE
                && options.stream().map(Option::ja).distinct().count() < Math.max(FEWEST_OPTIONS, options.size())) {
            throw new OptionsNeeded(new Bilingual(ja, en));
        }
    }

    /** Its words in both languages. */
    public Bilingual label() {
        return new Bilingual(ja, en);
    }

    /**
     * What somebody answers, as it is kept; empty for no answer.
     *
     * @throws AnswerNeeded when there is none and there must be one
     * @throws AnswerNotAccepted when it is too long, or none of the options
     */
    String accepted(String typed) {
        String answer = typed == null ? "" : typed.strip();
        if (answer.isEmpty()) {
            if (required) {
                throw new AnswerNeeded(this);
            }
            return answer;
        }
        boolean possible = switch (kind) {
            case TEXT -> answer.length() <= LONGEST_ANSWER;
            case CHOICE -> options.stream().anyMatch(option -> option.ja().equals(answer));
            case YES_NO -> answer.equals(YES) || answer.equals(NO);
        };
        if (!possible) {
            throw new AnswerNotAccepted(this);
        }
        return answer;
    }

    /** A stored answer of a choice in a reader's language; as it is stored when the option is not offered any more. */
    public String words(String stored, Locale reader) {
        return options.stream()
                .filter(option -> option.ja().equals(stored))
                .findFirst()
                .map(option -> option.label().in(reader))
                .orElse(stored);
    }
}
