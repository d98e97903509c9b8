package org.komichi.survey;

import org.komichi.shared.BusinessRule;

/** The wave is not open (any more): nothing was stored, what was typed stays on the page. */
public class SurveyClosed extends BusinessRule {
    private static final long serialVersionUID = 1L;
}
