package org.komichi.pairing;

import org.komichi.shared.BusinessRule;

/** The number of a sheet is missing, or is more than letters, digits and hyphens. */
public class PaperNumberUnclear extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public String field() {
        return "number";
    }

    @Override
    public int status() {
        return 422;
    }
}
