package org.komichi.editorial;

import org.komichi.shared.BusinessRule;

/** A reviewer for privacy looks at everything on the list. */
public class ChecksMissing extends BusinessRule {
    private static final long serialVersionUID = 1L;

    ChecksMissing(int left) {
        super(left);
    }
}
