package org.komichi.pairing;

import org.komichi.shared.BusinessRule;

/** An answer to this is no number, so a sheet of numbers cannot have it. */
public class PaperItemNotByNumber extends BusinessRule {
    private static final long serialVersionUID = 1L;

    PaperItemNotByNumber(String item) {
        super(item);
    }

    @Override
    public int status() {
        return 422;
    }
}
