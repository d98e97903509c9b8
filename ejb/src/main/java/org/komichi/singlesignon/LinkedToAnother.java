package org.komichi.singlesignon;

import org.komichi.shared.BusinessRule;

/** The account of the other house opens somebody else's account here, or hers here is opened by another one there. */
public class LinkedToAnother extends BusinessRule {
    private static final long serialVersionUID = 1L;
}
