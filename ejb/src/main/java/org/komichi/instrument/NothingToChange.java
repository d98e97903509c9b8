package org.komichi.instrument;

import org.komichi.shared.BusinessRule;

/** The questionnaire has no draft: what is published never changes. */
public class NothingToChange extends BusinessRule {
    private static final long serialVersionUID = 1L;
}
