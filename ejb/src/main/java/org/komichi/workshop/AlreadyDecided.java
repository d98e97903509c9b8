package org.komichi.workshop;

import org.komichi.shared.BusinessRule;

/** The registration does not wait for approval any more. */
public class AlreadyDecided extends BusinessRule {
    private static final long serialVersionUID = 1L;
}
