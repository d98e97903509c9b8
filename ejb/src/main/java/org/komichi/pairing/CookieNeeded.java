package org.komichi.pairing;

import org.komichi.shared.BusinessRule;

/** The browser keeps no cookie, so its sheet could not be found again. */
public class CookieNeeded extends BusinessRule {
    private static final long serialVersionUID = 1L;
}
