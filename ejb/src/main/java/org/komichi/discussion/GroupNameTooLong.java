package org.komichi.discussion;

import org.komichi.shared.BusinessRule;

/** The name of a group is too long. */
public class GroupNameTooLong extends BusinessRule {
    private static final long serialVersionUID = 1L;

    GroupNameTooLong(int longest) {
        super(longest);
    }

    @Override
    public String field() {
        return "name";
    }
}
