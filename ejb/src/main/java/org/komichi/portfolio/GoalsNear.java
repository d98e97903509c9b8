package org.komichi.portfolio;

import java.util.List;

/** The day of something that somebody planned is near; fired in the transaction that notes it. */
public record GoalsNear(long personId, List<PlannedDay> days) {
    public GoalsNear {
        days = List.copyOf(days);
    }
}
