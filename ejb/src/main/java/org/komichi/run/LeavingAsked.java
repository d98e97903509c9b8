package org.komichi.run;

/**
 * Somebody is about to leave a run, and every room may say that she has to stay a participant: because something hangs on it
 * that would have nobody to belong to.
 */
public class LeavingAsked {
    private final long runId;
    private final long personId;
    private boolean stays;

    LeavingAsked(long runId, long personId) {
        this.runId = runId;
        this.personId = personId;
    }

    public long runId() {
        return runId;
    }

    public long personId() {
        return personId;
    }

    /** She stays a participant. */
    public void stay() {
        stays = true;
    }

    boolean stays() {
        return stays;
    }
}
