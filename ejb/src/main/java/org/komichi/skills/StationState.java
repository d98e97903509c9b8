package org.komichi.skills;

import java.util.Collection;

/** How somebody stands at a station, by all records that were not withdrawn. */
public enum StationState {
    /** Nobody has looked yet. */
    NOT_YET,
    /** She met all critical items at least once; a later try takes nothing away. */
    PASSED,
    /** She was there, and goes again. */
    AGAIN;

    static StationState of(Collection<StationRecord> records) {
        if (records.stream().anyMatch(StationRecord::counts)) {
            return PASSED;
        }
        return records.stream().allMatch(StationRecord::withdrawn) ? NOT_YET : AGAIN;
    }
}
