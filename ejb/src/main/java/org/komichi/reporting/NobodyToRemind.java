package org.komichi.reporting;

import org.komichi.shared.BusinessRule;

/** Everybody has answered or chosen not to, or the survey is not open. */
public class NobodyToRemind extends BusinessRule {
    private static final long serialVersionUID = 1L;
}
