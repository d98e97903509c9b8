package org.komichi.search;

import org.komichi.shared.BusinessRule;

/** A wish for a case says nothing. */
public class WishNeedsWords extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public String field() {
        return "words";
    }

    @Override
    public int status() {
        return 422;
    }
}
