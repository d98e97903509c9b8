package org.komichi.discussion;

import org.komichi.shared.BusinessRule;

/** The link is too old, or another one was made since. */
public class InvitationOver extends BusinessRule {
    private static final long serialVersionUID = 1L;

    InvitationOver() {
        super();
    }
}
