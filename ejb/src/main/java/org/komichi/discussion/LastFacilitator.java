package org.komichi.discussion;

import org.komichi.shared.BusinessRule;

/** The only facilitator cannot leave a group with members. */
public class LastFacilitator extends BusinessRule {
    private static final long serialVersionUID = 1L;

    LastFacilitator() {
        super();
    }
}
