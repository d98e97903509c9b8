package org.komichi.discussion;

import org.komichi.shared.BusinessRule;

/** The discussion is closed. */
public class DiscussionIsClosed extends BusinessRule {
    private static final long serialVersionUID = 1L;

    DiscussionIsClosed() {
        super();
    }
}
