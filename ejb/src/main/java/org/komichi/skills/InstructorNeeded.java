package org.komichi.skills;

import org.komichi.shared.BusinessRule;

/** Only who holds the role of an instructor for the platform, the team or this run assesses. */
public class InstructorNeeded extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public int status() {
        return 403;
    }
}
