package org.komichi.editorial;

import org.komichi.shared.BusinessRule;

/** Remarks are open that must be settled first. */
public class OpenRemarks extends BusinessRule {
    private static final long serialVersionUID = 1L;

    OpenRemarks(int open) {
        super(open);
    }
}
