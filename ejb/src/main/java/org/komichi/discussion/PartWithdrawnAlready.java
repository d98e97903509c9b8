package org.komichi.discussion;

import org.komichi.shared.BusinessRule;

/** Somebody took it back before. */
public class PartWithdrawnAlready extends BusinessRule {
    private static final long serialVersionUID = 1L;

    PartWithdrawnAlready() {
        super();
    }
}
