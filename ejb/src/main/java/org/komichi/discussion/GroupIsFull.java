package org.komichi.discussion;

import org.komichi.shared.BusinessRule;

/** A group has no more places. */
public class GroupIsFull extends BusinessRule {
    private static final long serialVersionUID = 1L;

    GroupIsFull(int most) {
        super(most);
    }

    @Override
    public String field() {
        return "email";
    }
}
