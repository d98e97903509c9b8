package org.komichi.secondfactor;

import org.komichi.shared.BusinessRule;

/** There is no drawing that waits for its first code: it is too old, or the app is in use already. */
public class AppNotWaiting extends BusinessRule {
    private static final long serialVersionUID = 1L;
}
