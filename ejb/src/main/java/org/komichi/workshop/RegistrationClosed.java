package org.komichi.workshop;

import org.komichi.shared.Bilingual;
import org.komichi.shared.BusinessRule;

/** The time to register has not come, or is over. */
public class RegistrationClosed extends BusinessRule {
    private static final long serialVersionUID = 1L;

    RegistrationClosed(Bilingual title) {
        super(title);
    }
}
