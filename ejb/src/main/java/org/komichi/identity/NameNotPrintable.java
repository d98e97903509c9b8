package org.komichi.identity;

import org.komichi.shared.BusinessRule;

/** A name with signs that no certificate prints: control characters, brackets of markup, emoji. */
public class NameNotPrintable extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public String field() {
        return "name";
    }

    @Override
    public int status() {
        return 422;
    }
}
