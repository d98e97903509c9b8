package org.komichi.workshop;

import org.komichi.shared.Bilingual;
import org.komichi.shared.BusinessRule;

/** Who comes without a registration finds no seat. */
public class NoSeatFree extends BusinessRule {
    private static final long serialVersionUID = 1L;

    NoSeatFree(Bilingual title) {
        super(title);
    }
}
