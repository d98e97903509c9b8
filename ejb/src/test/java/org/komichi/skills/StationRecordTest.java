package org.komichi.skills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.komichi.content.PackKind;
import org.komichi.content.PublishedPack;
import org.komichi.identity.PersonSummary;
import org.komichi.shared.Bilingual;

/** A record says what was seen by whom, and is never changed but withdrawn. */
class StationRecordTest {
    private static final Instant NOW = Instant.parse("2026-11-21T01:00:00Z");
    private static final PersonSummary ASSESSOR =
            new PersonSummary(7, "岸本 光", "きしもと ひかる", "P05_VN", null, null, Locale.JAPANESE);

    @Test
    void nobody_assesses_herself() {
        assertThatThrownBy(() -> record(7, List.of("a"), null)).isInstanceOf(YourOwnStation.class);
    }

    @Test
    void a_record_carries_the_name_and_profession_of_who_signed() {
        StationRecord record = record(1, List.of("a"), null);
        assertThat(record.assessorName()).isEqualTo("岸本 光");
        assertThat(record.assessorProfession()).isEqualTo("P05_VN");
        assertThat(record.passed()).isTrue();
        assertThat(record.counts()).isTrue();
    }

    @Test
    void a_remark_of_two_hundred_characters_fits_and_one_more_does_not() {
        assertThat(record(1, List.of(), "練".repeat(200)).remark()).hasSize(200);
        assertThatThrownBy(() -> record(1, List.of(), "練".repeat(201))).isInstanceOf(RemarkTooLong.class);
        assertThat(record(1, List.of(), "  ").remark()).isNull();
    }

    @Test
    void a_withdrawn_record_stays_and_counts_no_more() {
        StationRecord record = record(1, List.of("a"), null);
        assertThatThrownBy(() -> record.withdraw(7, " ", NOW)).isInstanceOf(WithdrawalReasonNeeded.class);
        assertThat(record.counts()).as("a refusal changes nothing").isTrue();
        record.withdraw(7, " 別の方の記録 ", NOW);
        assertThat(record.counts()).isFalse();
        assertThat(record.passed()).as("what was seen then").isTrue();
        assertThat(record.withdrawnBecause()).isEqualTo("別の方の記録");
        assertThatThrownBy(() -> record.withdraw(7, "もう一度", NOW)).isInstanceOf(WithdrawnAlready.class);
    }

    @Test
    void one_pass_is_enough_and_a_later_try_takes_nothing_away() {
        StationRecord passed = record(1, List.of("a"), null);
        StationRecord failed = record(1, List.of(), null);
        assertThat(StationState.of(List.of())).isEqualTo(StationState.NOT_YET);
        assertThat(StationState.of(List.of(failed))).isEqualTo(StationState.AGAIN);
        assertThat(StationState.of(List.of(passed, failed))).isEqualTo(StationState.PASSED);
        passed.withdraw(7, "別の方の記録", NOW);
        assertThat(StationState.of(List.of(passed, failed))).isEqualTo(StationState.AGAIN);
        failed.withdraw(7, "別の方の記録", NOW);
        assertThat(StationState.of(List.of(passed, failed))).isEqualTo(StationState.NOT_YET);
    }

    @Test
    void a_sheet_that_arrives_later_keeps_its_time_and_a_clock_that_is_ahead_is_not_believed() {
        Assessment before = new Assessment(UUID.randomUUID(), 1, 0, List.of(), null, false, NOW.minusSeconds(600));
        assertThat(before.seen(NOW)).isEqualTo(NOW.minusSeconds(600));
        Assessment ahead = new Assessment(UUID.randomUUID(), 1, 0, List.of(), null, false, NOW.plusSeconds(600));
        assertThat(ahead.seen(NOW)).isEqualTo(NOW);
    }

    private static StationRecord record(long learner, List<String> done, String remark) {
        SkillsStation station = new SkillsStation(
                "SK-9",
                new Bilingual("架空のステーション", null),
                25,
                List.of("B3"),
                List.of("P05_VN"),
                null,
                List.of(new SkillsStation.Item("a", true, new Bilingual("項目", null), null, List.of("K"))));
        PublishedStation published =
                new PublishedStation(new PublishedPack(1, "sk", PackKind.STATIONS, 1, null), station);
        return new StationRecord(
                2, published, learner, ASSESSOR, new Assessment(UUID.randomUUID(), 1, 0, done, remark), 1, NOW);
    }
}
