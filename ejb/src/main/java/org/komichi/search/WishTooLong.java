package org.komichi.search;

import org.komichi.shared.BusinessRule;

/** A wish for a case is longer than editors read. */
public class WishTooLong extends BusinessRule {
    private static final long serialVersionUID = 1L;

    WishTooLong(int length) {
        super(length, CaseWish.MOST);
    }

    @Override
    public String field() {
        return "words";
    }

    @Override
    public int status() {
        return 422;
    }
}
