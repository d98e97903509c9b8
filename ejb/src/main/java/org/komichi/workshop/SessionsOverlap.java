package org.komichi.workshop;

import org.komichi.shared.Bilingual;
import org.komichi.shared.BusinessRule;

/** Two meetings of one workshop are at the same time. */
public class SessionsOverlap extends BusinessRule {
    private static final long serialVersionUID = 1L;

    SessionsOverlap(Bilingual first, Bilingual second) {
        super(first, second);
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
