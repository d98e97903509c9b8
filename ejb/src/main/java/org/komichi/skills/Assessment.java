package org.komichi.skills;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A filled checklist as it is handed in.
 *
 * @param form random number of the form; handed in again it makes no second record
 * @param versionId the version of the checklist that was on the screen
 * @param records how many records of this learner at this station were on the screen
 * @param done ids of the items that were seen; what the station does not know is left out
 * @param remark at most 200 characters and nothing about patients; may be null
 * @param sameTry whether another instructor's latest record is about the same try, which both watched
 * @param seenAt when it was seen, by the clock of the device; null for now
 */
public record Assessment(
        UUID form, long versionId, long records, List<String> done, String remark, boolean sameTry, Instant seenAt) {
    public Assessment {
        Objects.requireNonNull(form);
        done = List.copyOf(done);
    }

    /** A try of its own, seen now. */
    public Assessment(UUID form, long versionId, long records, List<String> done, String remark) {
        this(form, versionId, records, done, remark, false, null);
    }

    /** When it was seen: never later than now, whatever the device's clock says. */
    Instant seen(Instant now) {
        return seenAt == null || seenAt.isAfter(now) ? now : seenAt;
    }
}
