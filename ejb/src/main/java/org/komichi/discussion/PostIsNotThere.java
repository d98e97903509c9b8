package org.komichi.discussion;

import org.komichi.shared.BusinessRule;

/** A post was taken back or hidden meanwhile. */
public class PostIsNotThere extends BusinessRule {
    private static final long serialVersionUID = 1L;

    PostIsNotThere() {
        super();
    }
}
