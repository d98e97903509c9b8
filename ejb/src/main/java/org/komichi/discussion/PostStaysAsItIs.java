package org.komichi.discussion;

import org.komichi.shared.BusinessRule;

/** A post cannot be edited any more. */
public class PostStaysAsItIs extends BusinessRule {
    private static final long serialVersionUID = 1L;

    PostStaysAsItIs(int minutes) {
        super(minutes);
    }

    @Override
    public String field() {
        return "words";
    }
}
