package org.komichi.workshop;

import org.komichi.shared.BusinessRule;

/** One comes to this workshop with an account. */
public class NotOpenToGuests extends BusinessRule {
    private static final long serialVersionUID = 1L;
}
