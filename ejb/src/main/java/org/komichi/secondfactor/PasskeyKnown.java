package org.komichi.secondfactor;

import org.komichi.shared.BusinessRule;

/** This device is registered already. */
public class PasskeyKnown extends BusinessRule {
    private static final long serialVersionUID = 1L;
}
