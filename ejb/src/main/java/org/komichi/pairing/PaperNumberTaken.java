package org.komichi.pairing;

import org.komichi.shared.BusinessRule;

/** A sheet with this number is there already at this moment. */
public class PaperNumberTaken extends BusinessRule {
    private static final long serialVersionUID = 1L;

    PaperNumberTaken(String number, String moment) {
        super(number, moment);
    }

    @Override
    public String field() {
        return "number";
    }

    @Override
    public int status() {
        return 422;
    }
}
