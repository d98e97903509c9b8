package org.komichi.workshop;

import org.komichi.shared.BusinessRule;

/** More meetings are to be attended than there are. */
public class MoreSessionsNeededThanThereAre extends BusinessRule {
    private static final long serialVersionUID = 1L;

    MoreSessionsNeededThanThereAre(int sessions) {
        super(sessions);
    }

    @Override
    public String field() {
        return "sessionsNeeded";
    }

    @Override
    public int status() {
        return 422;
    }
}
