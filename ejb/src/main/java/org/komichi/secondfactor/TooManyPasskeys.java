package org.komichi.secondfactor;

import org.komichi.shared.BusinessRule;

/** One person keeps at most ten passkeys. */
public class TooManyPasskeys extends BusinessRule {
    private static final long serialVersionUID = 1L;
}
