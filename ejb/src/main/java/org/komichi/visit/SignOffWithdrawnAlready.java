package org.komichi.visit;

import org.komichi.shared.BusinessRule;

/** The sign-off was withdrawn before, or was never signed. */
public class SignOffWithdrawnAlready extends BusinessRule {
    private static final long serialVersionUID = 1L;
}
