package org.komichi.workshop;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which meetings one can choose. A required meeting is everybody's; what is over stays as it was.
 *
 * @param sessions of the workshop
 */
record SessionChoice(List<WorkshopSession> sessions, Instant now) {
    /**
     * The meetings of somebody who wants to come to some.
     *
     * @param wanted null for all
     * @param before what she had chosen until now
     * @throws SessionNotHere when there is no such meeting, or it is over
     * @throws SessionMustBeChosen when it would be none
     */
    SortedSet<Long> of(Set<Long> wanted, Set<Long> before) {
        SortedSet<Long> chosen = new TreeSet<>();
        Set<Long> known = new TreeSet<>();
        for (WorkshopSession session : sessions) {
            boolean over = !session.endsAt().isAfter(now);
            boolean hers = over
                    ? before.contains(session.id())
                    : wanted == null || wanted.contains(session.id()) || session.required();
            if (hers) {
                chosen.add(session.id());
            }
            if (!over || hers) {
                known.add(session.id());
            }
        }
        if (wanted != null && !known.containsAll(wanted)) {
            throw new SessionNotHere();
        }
        if (chosen.isEmpty()) {
            throw new SessionMustBeChosen();
        }
        return chosen;
    }
}
