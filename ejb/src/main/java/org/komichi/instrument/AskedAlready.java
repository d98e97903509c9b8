package org.komichi.instrument;

import org.komichi.shared.Bilingual;
import org.komichi.shared.BusinessRule;

/** The questionnaire asks this question already. */
public class AskedAlready extends BusinessRule {
    private static final long serialVersionUID = 1L;

    AskedAlready(Bilingual text) {
        super(text);
    }
}
