package org.komichi.caselibrary;

import org.komichi.shared.BusinessRule;

/** The case has gone on since the page was made: what is asked belongs to another stage. */
public class CaseNotInThisStage extends BusinessRule {
    private static final long serialVersionUID = 1L;
}
