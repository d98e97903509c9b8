package org.komichi.workshop;

import org.komichi.shared.BusinessRule;

/** There is no seat kept for her, or not any more. */
public class OfferExpired extends BusinessRule {
    private static final long serialVersionUID = 1L;
}
