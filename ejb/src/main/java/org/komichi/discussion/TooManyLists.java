package org.komichi.discussion;

import org.komichi.shared.BusinessRule;

/** She has as many lists as are kept. */
public class TooManyLists extends BusinessRule {
    private static final long serialVersionUID = 1L;

    TooManyLists(int most) {
        super(most);
    }

    @Override
    public String field() {
        return "name";
    }
}
