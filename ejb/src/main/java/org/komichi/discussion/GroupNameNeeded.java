package org.komichi.discussion;

import org.komichi.shared.BusinessRule;

/** A group needs a name. */
public class GroupNameNeeded extends BusinessRule {
    private static final long serialVersionUID = 1L;

    GroupNameNeeded() {
        super();
    }

    @Override
    public String field() {
        return "name";
    }
}
