package org.komichi.deidentification;

import org.komichi.shared.BusinessRule;

/** A text has words that may point to a child. */
public class WordsPointToSomebody extends BusinessRule {
    private static final long serialVersionUID = 1L;

    private final String field;

    /**
     * @param field the control in which they were typed
     * @param found the words, as they were typed
     */
    public WordsPointToSomebody(String field, String found) {
        super(found);
        this.field = field;
    }

    @Override
    public String field() {
        return field;
    }

    @Override
    public int status() {
        return 422;
    }
}
