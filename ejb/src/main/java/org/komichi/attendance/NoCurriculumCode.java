package org.komichi.attendance;

import org.komichi.shared.BusinessRule;

/** Something that was typed as a curriculum code is none, or there are too many of them. */
public class NoCurriculumCode extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public String field() {
        return "codes";
    }

    @Override
    public int status() {
        return 422;
    }
}
