package org.komichi.workshop;

import org.komichi.shared.BusinessRule;

/** A workshop is cancelled without a word why: those who wanted to come are told. */
public class WordWhyNeeded extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public String field() {
        return "reason";
    }

    @Override
    public int status() {
        return 422;
    }
}
