package org.komichi.web.rest;

import org.komichi.shared.BusinessRule;

/** The same request is being worked on right now; ask again in a moment. */
public class RequestInProgress extends BusinessRule {
    private static final long serialVersionUID = 1L;
}
