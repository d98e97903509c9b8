package org.komichi.workshop;

import org.komichi.shared.Bilingual;
import org.komichi.shared.BusinessRule;

/** No place is free at a meeting that somebody wants to come to as well. */
public class SessionFull extends BusinessRule {
    private static final long serialVersionUID = 1L;

    SessionFull(Bilingual meeting) {
        super(meeting);
    }

    @Override
    public String field() {
        return "sessions";
    }
}
