package org.komichi.skills;

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
 */
public record Assessment(UUID form, long versionId, long records, List<String> done, String remark) {
    public Assessment {
        Objects.requireNonNull(form);
        done = List.copyOf(done);
    }
}
