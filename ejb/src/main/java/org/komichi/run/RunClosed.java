package org.komichi.run;

import org.komichi.shared.Bilingual;
import org.komichi.shared.BusinessRule;

/** Nobody can join this run now: it has not begun, is over, or the organizer lets people in. */
public class RunClosed extends BusinessRule {
    private static final long serialVersionUID = 1L;

    RunClosed(Bilingual title) {
        super(title);
    }
}
