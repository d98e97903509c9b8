package org.komichi.discussion;

import org.komichi.shared.BusinessRule;

/** More was written than is kept. */
public class WordsTooLong extends BusinessRule {
    private static final long serialVersionUID = 1L;

    WordsTooLong(int longest) {
        super(longest);
    }

    @Override
    public String field() {
        return "words";
    }
}
