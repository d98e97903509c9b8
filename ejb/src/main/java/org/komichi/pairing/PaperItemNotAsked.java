package org.komichi.pairing;

import org.komichi.shared.BusinessRule;

/** The questionnaire of this moment does not ask this. */
public class PaperItemNotAsked extends BusinessRule {
    private static final long serialVersionUID = 1L;

    PaperItemNotAsked(String item, String moment) {
        super(item, moment);
    }

    @Override
    public int status() {
        return 422;
    }
}
