package org.komichi.workshop;

import org.komichi.shared.BusinessRule;

/** Fewer seats than people who have one: first somebody must give hers back. */
public class SeatsTaken extends BusinessRule {
    private static final long serialVersionUID = 1L;

    SeatsTaken(long taken) {
        super(taken);
    }

    @Override
    public String field() {
        return "seats";
    }
}
