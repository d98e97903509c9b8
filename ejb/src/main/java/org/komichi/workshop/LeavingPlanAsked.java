package org.komichi.workshop;

/** A meeting is about to be left out of its plan, and every room may say that it has to stay, because something hangs on it. */
public class LeavingPlanAsked {
    private final long sessionId;
    private boolean stays;

    LeavingPlanAsked(long sessionId) {
        this.sessionId = sessionId;
    }

    public long sessionId() {
        return sessionId;
    }

    /** It stays in the plan. */
    public void stay() {
        stays = true;
    }

    boolean stays() {
        return stays;
    }
}
