package org.komichi.workshop;

import org.komichi.shared.Bilingual;
import org.komichi.shared.BusinessRule;

/** The workshop does not let this seat be handed on, or there is none. */
public class SeatStaysWithYou extends BusinessRule {
    private static final long serialVersionUID = 1L;

    SeatStaysWithYou(Bilingual title) {
        super(title);
    }
}
