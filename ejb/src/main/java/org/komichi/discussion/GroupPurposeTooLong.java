package org.komichi.discussion;

import org.komichi.shared.BusinessRule;

/** The purpose of a group is too long. */
public class GroupPurposeTooLong extends BusinessRule {
    private static final long serialVersionUID = 1L;

    GroupPurposeTooLong(int longest) {
        super(longest);
    }

    @Override
    public String field() {
        return "purpose";
    }
}
