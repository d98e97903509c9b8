package org.komichi.workshop;

import org.komichi.shared.Bilingual;
import org.komichi.shared.BusinessRule;

/** A meeting whose day has come stays: people may have been there. */
public class SessionDayHasCome extends BusinessRule {
    private static final long serialVersionUID = 1L;

    SessionDayHasCome(Bilingual title) {
        super(title);
    }

    @Override
    public String field() {
        return "sessions";
    }
}
