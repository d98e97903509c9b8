package org.komichi.skills;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.komichi.content.PackKind;
import org.komichi.content.PublishedPack;
import org.komichi.identity.PersonSummary;
import org.komichi.shared.Bilingual;

/** A fictional station with the critical item a and the items b and c, and what instructors saw there. */
final class SeenStation {
    static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");

    private SeenStation() {}

    static PublishedStation station(long version) {
        return new PublishedStation(
                new PublishedPack(version, "sk", PackKind.STATIONS, 1, null),
                new SkillsStation(
                        "SK-9",
                        new Bilingual("架空のステーション", null),
                        25,
                        List.of("B3"),
                        List.of("P05_VN"),
                        null,
                        List.of(item("a", true), item("b", false), item("c", false))));
    }

    private static SkillsStation.Item item(String id, boolean critical) {
        return new SkillsStation.Item(id, critical, new Bilingual("項目" + id, null), null, List.of("K"));
    }

    /** What an instructor saw in a learner's try.
     * @param done the ids of the items, one letter each */
    static StationRecord seen(long learner, int tryNumber, long instructor, String done) {
        return seen(1, learner, tryNumber, instructor, done);
    }

    static StationRecord seen(long version, long learner, int tryNumber, long instructor, String done) {
        return new StationRecord(
                2,
                station(version),
                learner,
                new PersonSummary(instructor, "指導者" + instructor, null, "P05_VN", null, null, Locale.JAPANESE),
                new Assessment(UUID.randomUUID(), version, 0, List.of(done.split("")), null),
                tryNumber,
                NOW.plus(Duration.ofMinutes(learner)));
    }
}
