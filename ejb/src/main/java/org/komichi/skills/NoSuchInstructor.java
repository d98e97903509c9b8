package org.komichi.skills;

import org.komichi.shared.BusinessRule;

/** Somebody is named who is no instructor for this workshop. */
public class NoSuchInstructor extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public String field() {
        return "stations";
    }

    @Override
    public int status() {
        return 422;
    }
}
