package org.komichi.credential;

import org.komichi.shared.BusinessRule;

/** The certificate already carries the name of the profile, or the profile has none. */
public class NameUnchanged extends BusinessRule {
    private static final long serialVersionUID = 1L;
}
