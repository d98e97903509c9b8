package org.komichi.survey.comparison;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A sheet that was read: either its answers, or everything that has to be mended in it. A sheet with one fault is
 * refused whole, so that nobody reads numbers from which rows are missing.
 *
 * @param answers empty when there are faults
 * @param faults empty when the sheet is sound
 */
public record AnswerSheet(List<Answer> answers, List<Fault> faults) {

    static AnswerSheet sound(List<Answer> answers) {
        return new AnswerSheet(List.copyOf(answers), List.of());
    }

    static AnswerSheet refused(List<Fault> faults) {
        return new AnswerSheet(List.of(), List.copyOf(faults));
    }

    /** Whether the answers can be used. */
    public boolean sound() {
        return faults.isEmpty();
    }

    /**
     * One thing to mend: data for a sentence of the bundles.
     *
     * @param line the line of the file, from 1
     * @param field the column, or {@code file} or {@code row} when it is about the whole of them
     * @param code which sentence
     * @param value what was found, shortened; for a duplicate the line of the first
     * @param expected what may stand there; null when the sentence needs no such thing
     */
    public record Fault(
            int line,
            String field,
            FaultCode code,
            String value,
            @Nullable String expected) {}

    /** The kinds of fault; {@link #key()} is the name in the API and in the bundles. */
    public enum FaultCode {
        /** Nothing in the file. */
        EMPTY_FILE,
        /** A header and nothing that was answered below it. */
        NO_ANSWERS,
        /** More bytes than a sheet of the permitted length can need. */
        FILE_TOO_LARGE,
        /** More rows than permitted. */
        TOO_MANY_ROWS,
        /** The list of faults ends here, the file may hold more. */
        TOO_MANY_FAULTS,
        /** Saved in another encoding than UTF-8 or Shift_JIS. */
        NOT_UTF_8,
        /** Broken quotes. */
        NOT_CSV,
        /** A column is missing from the header. */
        MISSING_COLUMN,
        /** A column that the sheet does not have. */
        UNKNOWN_COLUMN,
        /** A column stands twice in the header. */
        DUPLICATE_COLUMN,
        /** More or fewer cells than columns. */
        WRONG_NUMBER_OF_CELLS,
        /** A cell that must not be empty. */
        REQUIRED,
        /** More characters than a key or code needs. */
        TOO_LONG,
        /** No such moment. */
        UNKNOWN_WAVE,
        /** Something that is no whole number. */
        NOT_A_WHOLE_NUMBER,
        /** A number outside the scale of the item. */
        OUT_OF_RANGE,
        /** The same person, item and moment again. */
        DUPLICATE_ANSWER,
        /** This person's sheet of this moment is stored already. */
        STORED_ALREADY;

        /** The name in lower case with hyphens. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
