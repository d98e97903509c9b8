package org.komichi.pairing;

import java.util.Locale;
import org.komichi.shared.BusinessRule;

/** What was typed for an element of the personal code is no such fact. */
public class CodeElementUnclear extends BusinessRule {
    private static final long serialVersionUID = 1L;

    private final CodeElement element;

    CodeElementUnclear(CodeElement element) {
        this.element = element;
    }

    /** The field of the form. */
    @Override
    public String field() {
        return element.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public int status() {
        return 422;
    }
}
