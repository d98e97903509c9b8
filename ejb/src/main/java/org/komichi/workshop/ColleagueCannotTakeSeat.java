package org.komichi.workshop;

import org.komichi.shared.Bilingual;
import org.komichi.shared.BusinessRule;

/** Nobody with this address can have the seat. Why is not told: it would tell about somebody else. */
public class ColleagueCannotTakeSeat extends BusinessRule {
    private static final long serialVersionUID = 1L;

    ColleagueCannotTakeSeat(Bilingual title) {
        super(title);
    }

    @Override
    public String field() {
        return "colleague";
    }
}
