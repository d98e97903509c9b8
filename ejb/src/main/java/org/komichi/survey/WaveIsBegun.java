package org.komichi.survey;

import org.komichi.shared.BusinessRule;

/** Somebody has begun to answer, so the questionnaire stays. */
public class WaveIsBegun extends BusinessRule {
    private static final long serialVersionUID = 1L;
}
