package org.komichi.acceptance;

import org.komichi.shared.BusinessRule;

/** Every manager of these stations has told, or gets no such mail, or was reminded within the last day. */
public class NoManagerToRemind extends BusinessRule {
    private static final long serialVersionUID = 1L;
}
