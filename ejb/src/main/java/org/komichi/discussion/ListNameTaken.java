package org.komichi.discussion;

import org.komichi.shared.BusinessRule;

/** She has a list of that name. */
public class ListNameTaken extends BusinessRule {
    private static final long serialVersionUID = 1L;

    ListNameTaken(String name) {
        super(name);
    }

    @Override
    public String field() {
        return "name";
    }
}
