package org.komichi.reporting;

import org.komichi.shared.BusinessRule;

/** The same reminder went out within the last day. */
public class RemindedRecently extends BusinessRule {
    private static final long serialVersionUID = 1L;
}
