package org.komichi.discussion;

import org.komichi.shared.BusinessRule;

/** A list holds no more cases. */
public class ListIsFull extends BusinessRule {
    private static final long serialVersionUID = 1L;

    ListIsFull(int most) {
        super(most);
    }

    @Override
    public String field() {
        return "list";
    }
}
