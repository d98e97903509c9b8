package org.komichi.station;

import org.komichi.shared.BusinessRule;

/** She has registered by herself. */
public class RegisteredHerself extends BusinessRule {
    private static final long serialVersionUID = 1L;
}
