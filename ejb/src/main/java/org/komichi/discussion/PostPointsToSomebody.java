package org.komichi.discussion;

import org.komichi.shared.BusinessRule;

/** A post has words that may point to somebody; she must change them, or say that they are made up. */
public class PostPointsToSomebody extends BusinessRule {
    private static final long serialVersionUID = 1L;

    PostPointsToSomebody(String found) {
        super(found);
    }

    @Override
    public String field() {
        return "words";
    }
}
