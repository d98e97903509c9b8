package org.komichi.workshop;

import org.komichi.shared.Bilingual;
import org.komichi.shared.BusinessRule;

/** It is too late to give the seat back by oneself; the organizer can. */
public class CancellationClosed extends BusinessRule {
    private static final long serialVersionUID = 1L;

    CancellationClosed(Bilingual title) {
        super(title);
    }
}
