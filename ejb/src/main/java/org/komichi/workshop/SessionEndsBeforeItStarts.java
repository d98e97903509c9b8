package org.komichi.workshop;

import org.komichi.shared.Bilingual;
import org.komichi.shared.BusinessRule;

/** A meeting ends before it starts, or at the same moment. */
public class SessionEndsBeforeItStarts extends BusinessRule {
    private static final long serialVersionUID = 1L;

    SessionEndsBeforeItStarts(Bilingual title) {
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
