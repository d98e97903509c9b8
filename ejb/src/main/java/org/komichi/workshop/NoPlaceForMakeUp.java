package org.komichi.workshop;

import org.komichi.shared.Bilingual;
import org.komichi.shared.BusinessRule;

/** Nobody more fits into the meeting of a later run, or one cannot come to it any more. */
public class NoPlaceForMakeUp extends BusinessRule {
    private static final long serialVersionUID = 1L;

    NoPlaceForMakeUp(Bilingual meeting) {
        super(meeting);
    }
}
