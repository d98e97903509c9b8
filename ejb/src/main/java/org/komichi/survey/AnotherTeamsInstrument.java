package org.komichi.survey;

import org.komichi.shared.Bilingual;
import org.komichi.shared.BusinessRule;

/** A questionnaire that a team made for itself is asked in the runs of that team. */
public class AnotherTeamsInstrument extends BusinessRule {
    private static final long serialVersionUID = 1L;

    AnotherTeamsInstrument(Bilingual title) {
        super(title);
    }
}
