package org.komichi.skills;

import org.komichi.shared.BusinessRule;

/** A station at which somebody was assessed stays. */
public class StationHasRecords extends BusinessRule {
    private static final long serialVersionUID = 1L;

    StationHasRecords(String code) {
        super(code);
    }

    @Override
    public String field() {
        return "stations";
    }
}
