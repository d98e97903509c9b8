package org.komichi.secondfactor;

import org.komichi.shared.BusinessRule;

/** An administrator does not take off her own second factor: another one does. */
public class OwnSecondFactor extends BusinessRule {
    private static final long serialVersionUID = 1L;
}
