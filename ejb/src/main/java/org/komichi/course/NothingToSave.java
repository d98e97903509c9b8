package org.komichi.course;

import org.komichi.shared.BusinessRule;

/** What came is no answer that this module asks for. */
public class NothingToSave extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public int status() {
        return 422;
    }
}
