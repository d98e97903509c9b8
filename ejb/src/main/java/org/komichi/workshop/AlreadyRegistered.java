package org.komichi.workshop;

import org.komichi.shared.Bilingual;
import org.komichi.shared.BusinessRule;

/** She has an active registration for this workshop already. */
public class AlreadyRegistered extends BusinessRule {
    private static final long serialVersionUID = 1L;

    AlreadyRegistered(Bilingual title) {
        super(title);
    }
}
