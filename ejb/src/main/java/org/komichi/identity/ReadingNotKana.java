package org.komichi.identity;

import org.komichi.shared.BusinessRule;

/** A reading that is not written in kana. */
public class ReadingNotKana extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public String field() {
        return "reading";
    }

    @Override
    public int status() {
        return 422;
    }
}
