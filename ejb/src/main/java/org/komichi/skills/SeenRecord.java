package org.komichi.skills;

import java.time.Instant;
import java.util.List;

/**
 * One assessment as learner, instructor and organizer see it.
 *
 * @param station the station as it stood then
 * @param tryNumber which try of the learner at this station it is about, from 1; several instructors may record one try
 * @param at when it was seen
 * @param by who assessed, as she was called then; null when she told no name
 * @param profession code of her profession then; null when not told
 * @param done what she did, in the order of the list
 * @param missing what is left to practise, the critical items first
 * @param remark the assessor's words; null when there are none
 * @param withdrawnAt null while it counts
 * @param withdrawnBecause null while it counts
 */
public record SeenRecord(
        long id,
        SkillsStation station,
        int tryNumber,
        Instant at,
        String by,
        String profession,
        boolean passed,
        List<SkillsStation.Item> done,
        List<SkillsStation.Item> missing,
        String remark,
        Instant withdrawnAt,
        String withdrawnBecause) {
    /** Whether it shows that she can. */
    public boolean counts() {
        return passed && withdrawnAt == null;
    }
}
