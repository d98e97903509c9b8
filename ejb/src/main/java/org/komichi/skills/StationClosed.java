package org.komichi.skills;

import org.komichi.shared.BusinessRule;

/** The organizer took the station out of the workshop: nobody is assessed there any more. */
public class StationClosed extends BusinessRule {
    private static final long serialVersionUID = 1L;
}
