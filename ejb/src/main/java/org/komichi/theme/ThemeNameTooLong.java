package org.komichi.theme;

import org.komichi.shared.BusinessRule;

/** The name of a theme stands beside a bar: it is short. */
public class ThemeNameTooLong extends BusinessRule {
    private static final long serialVersionUID = 1L;

    ThemeNameTooLong(int most) {
        super(most);
    }

    @Override
    public String field() {
        return "name";
    }
}
