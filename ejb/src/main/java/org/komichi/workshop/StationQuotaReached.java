package org.komichi.workshop;

import org.komichi.shared.Bilingual;
import org.komichi.shared.BusinessRule;

/** As many people of her station are registered as the organizer allows. */
public class StationQuotaReached extends BusinessRule {
    private static final long serialVersionUID = 1L;

    StationQuotaReached(Bilingual title) {
        super(title);
    }
}
