package org.komichi.survey;

import org.komichi.shared.BusinessRule;

/** This run is answered without an account, by the link that the organizer shows. */
public class AnsweredByOpenLink extends BusinessRule {
    private static final long serialVersionUID = 1L;
}
