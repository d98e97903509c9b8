package org.komichi.theme;

import org.komichi.shared.BusinessRule;

/** So many themes are no overview any more. */
public class TooManyThemes extends BusinessRule {
    private static final long serialVersionUID = 1L;

    TooManyThemes(int most) {
        super(most);
    }

    @Override
    public String field() {
        return "name";
    }
}
