package org.komichi.workshop;

import org.komichi.shared.BusinessRule;

/** Those who have a seat would have too little time for what is asked anew. */
public class PreworkTooSoon extends BusinessRule {
    private static final long serialVersionUID = 1L;

    PreworkTooSoon(long days) {
        super(days);
    }

    @Override
    public String field() {
        return "preworkDay";
    }

    @Override
    public int status() {
        return 422;
    }
}
