package org.komichi.workshop;

import org.komichi.shared.Bilingual;
import org.komichi.shared.BusinessRule;

/** The breaks of a meeting are as long as the meeting. */
public class BreaksTooLong extends BusinessRule {
    private static final long serialVersionUID = 1L;

    BreaksTooLong(Bilingual title) {
        super(title);
    }

    @Override
    public String field() {
        return "sessions";
    }

    @Override
    public int status() {
        return 422;
    }
}
