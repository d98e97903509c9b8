package org.komichi.survey;

import org.komichi.shared.BusinessRule;

/** Somebody has answered under the promise of one mode, so it stays. */
public class PairingIsFixed extends BusinessRule {
    private static final long serialVersionUID = 1L;
}
