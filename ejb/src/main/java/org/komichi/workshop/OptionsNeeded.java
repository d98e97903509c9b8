package org.komichi.workshop;

import org.komichi.shared.Bilingual;
import org.komichi.shared.BusinessRule;

/** A choice has nothing to choose from, or the same twice. */
public class OptionsNeeded extends BusinessRule {
    private static final long serialVersionUID = 1L;

    OptionsNeeded(Bilingual question) {
        super(question);
    }

    @Override
    public String field() {
        return "options";
    }

    @Override
    public int status() {
        return 422;
    }
}
