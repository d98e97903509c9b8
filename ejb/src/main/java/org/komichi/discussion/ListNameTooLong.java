package org.komichi.discussion;

import org.komichi.shared.BusinessRule;

/** The name of a list is too long. */
public class ListNameTooLong extends BusinessRule {
    private static final long serialVersionUID = 1L;

    ListNameTooLong(int longest) {
        super(longest);
    }

    @Override
    public String field() {
        return "name";
    }
}
