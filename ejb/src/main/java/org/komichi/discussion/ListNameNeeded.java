package org.komichi.discussion;

import org.komichi.shared.BusinessRule;

/** A list needs a name. */
public class ListNameNeeded extends BusinessRule {
    private static final long serialVersionUID = 1L;

    ListNameNeeded() {
        super();
    }

    @Override
    public String field() {
        return "name";
    }
}
