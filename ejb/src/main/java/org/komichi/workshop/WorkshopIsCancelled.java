package org.komichi.workshop;

import org.komichi.shared.Bilingual;
import org.komichi.shared.BusinessRule;

/** A cancelled workshop stays cancelled: people were told. It can be taken up as a new one. */
public class WorkshopIsCancelled extends BusinessRule {
    private static final long serialVersionUID = 1L;

    WorkshopIsCancelled(Bilingual title) {
        super(title);
    }
}
