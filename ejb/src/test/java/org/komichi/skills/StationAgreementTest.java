package org.komichi.skills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.komichi.skills.SeenStation.seen;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.komichi.skills.StationAgreement.Measure;

/** How far instructors agree who watched the same tries. */
class StationAgreementTest {
    /**
     * By hand: two tries of three items are six judgements. The first instructor saw a b c and a, the second a b and a b: done by
     * both 3 (a, b; a), only by the first 1 (c), only by the second 1 (b), by neither 1 (c). Observed 4/6; by chance
     * 4/6 * 4/6 + 2/6 * 2/6 = 20/36; (24/36 - 20/36) / (16/36) = 0.25.
     */
    @Test
    void the_same_two_instructors_are_compared_by_cohen() {
        StationAgreement agreement =
                of(List.of(seen(1, 1, 7, "abc"), seen(1, 1, 8, "ab"), seen(2, 1, 8, "ab"), seen(2, 1, 7, "a")));
        assertThat(agreement.measure()).isEqualTo(Measure.COHEN);
        assertThat(agreement.tries()).isEqualTo(2);
        assertThat(agreement.share().orElseThrow()).isCloseTo(4 / 6.0, within(1e-12));
        assertThat(agreement.kappa().orElseThrow()).isCloseTo(0.25, within(1e-12));
        assertThat(agreement.few()).isTrue();
        assertThat(agreement.items())
                .extracting(StationAgreement.ItemAgreement::agreed)
                .containsExactly(2, 1, 1);
        assertThat(agreement.items().get(1).differences())
                .containsExactly(new StationAgreement.Difference(2, 1, List.of("指導者8"), List.of("指導者7")));
    }

    @Test
    void changing_pairs_and_three_instructors_are_compared_by_fleiss() {
        assertThat(of(List.of(seen(1, 1, 7, "a"), seen(1, 1, 8, "b"), seen(2, 1, 8, "a"), seen(2, 1, 9, "a")))
                        .measure())
                .isEqualTo(Measure.FLEISS);
        StationAgreement three = of(List.of(seen(1, 1, 7, "a"), seen(1, 1, 8, "a"), seen(1, 1, 9, "ab")));
        assertThat(three.measure()).isEqualTo(Measure.FLEISS);
        assertThat(three.share().orElseThrow())
                .as("all pairs of two items, one pair of three of the other")
                .isCloseTo((1 + 1 / 3.0 + 1) / 3, within(1e-12));
    }

    @Test
    void nobody_is_compared_with_herself_nor_over_different_tries_nor_with_a_withdrawn_record() {
        StationRecord wrong = seen(3, 1, 8, "a");
        wrong.withdraw(8, "別の方の記録", SeenStation.NOW);
        StationAgreement agreement =
                of(List.of(seen(1, 1, 7, "a"), seen(1, 2, 8, "abc"), seen(2, 1, 7, "a"), seen(3, 1, 7, "a"), wrong));
        assertThat(agreement.tries()).isZero();
        assertThat(agreement.measure()).isEqualTo(Measure.NONE);
        assertThat(agreement.share()).isEmpty();
        assertThat(agreement.undefined())
                .as("nothing is compared, so nothing is undefined")
                .isFalse();
    }

    @Test
    void who_says_done_to_everything_agrees_and_still_has_no_coefficient() {
        StationAgreement agreement = of(List.of(seen(1, 1, 7, "abc"), seen(1, 1, 8, "abc")));
        assertThat(agreement.share()).hasValue(1);
        assertThat(agreement.kappa()).isEmpty();
        assertThat(agreement.undefined()).isTrue();
    }

    @Test
    void tries_with_another_number_of_instructors_or_another_checklist_are_left_out_and_told() {
        List<StationRecord> records = new ArrayList<>(List.of(
                seen(1, 1, 7, "a"),
                seen(1, 1, 8, "a"),
                seen(2, 1, 7, "a"),
                seen(2, 1, 8, "a"),
                seen(3, 1, 7, "a"),
                seen(3, 1, 8, "a"),
                seen(3, 1, 9, "a")));
        records.addAll(List.of(seen(5, 4, 1, 7, "a"), seen(5, 4, 1, 8, "a")));
        StationAgreement agreement = of(records);
        assertThat(agreement.tries()).isEqualTo(2);
        assertThat(agreement.raters()).isEqualTo(2);
        assertThat(agreement.leftOut()).isEqualTo(2);
        assertThat(agreement.kappa()).hasValue(1);
    }

    private static StationAgreement of(List<StationRecord> records) {
        return StationAgreement.of(SeenStation.station(1), records);
    }
}
