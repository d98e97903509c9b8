package org.komichi.discussion;

import org.komichi.shared.BusinessRule;

/** Nothing was written. */
public class WordsNeeded extends BusinessRule {
    private static final long serialVersionUID = 1L;

    WordsNeeded() {
        super();
    }

    @Override
    public String field() {
        return "words";
    }
}
