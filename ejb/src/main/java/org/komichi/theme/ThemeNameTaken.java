package org.komichi.theme;

import org.komichi.shared.BusinessRule;

/** Another theme of the run has the name; the two can be put together. */
public class ThemeNameTaken extends BusinessRule {
    private static final long serialVersionUID = 1L;

    ThemeNameTaken(String name) {
        super(name);
    }

    @Override
    public String field() {
        return "name";
    }
}
