package org.komichi.visit;

import org.komichi.shared.BusinessRule;

/** The request was answered or called off meanwhile. */
public class VisitRequestChanged extends BusinessRule {
    private static final long serialVersionUID = 1L;
}
