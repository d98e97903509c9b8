package org.komichi.theme;

import org.komichi.shared.BusinessRule;

/** A theme has a name. */
public class ThemeNameNeeded extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public String field() {
        return "name";
    }
}
