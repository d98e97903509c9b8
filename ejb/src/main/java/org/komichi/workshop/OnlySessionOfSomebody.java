package org.komichi.workshop;

import org.komichi.shared.Bilingual;
import org.komichi.shared.BusinessRule;

/** A meeting is left out that is all somebody chose. */
public class OnlySessionOfSomebody extends BusinessRule {
    private static final long serialVersionUID = 1L;

    OnlySessionOfSomebody(Bilingual meeting, long people) {
        super(meeting, people);
    }

    @Override
    public String field() {
        return "sessions";
    }
}
