package org.komichi.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToldTest {
    @Test
    void nobody_and_a_few_look_the_same() {
        assertThat(LongStream.range(0, 5).mapToObj(Told::of)).containsOnly(Told.FEW);
        assertThat(Told.of(5)).isEqualTo(new Told(5));
    }

    @Test
    void one_person_more_or_less_is_not_to_be_seen_within_a_step() {
        assertThat(Told.of(7)).isEqualTo(Told.of(8)).isEqualTo(Told.of(9));
        assertThat(Told.of(10)).isNotEqualTo(Told.of(9));
    }

    @ParameterizedTest
    @ValueSource(longs = {9, 10, 12, 13, 14, 24, 60})
    void neither_those_who_can_nor_those_who_cannot_are_told_when_they_are_fewer_than_five(long group) {
        for (long people = 0; people <= group; people++) {
            Told told = Told.of(people, group);
            assertThat((long) told.atLeast()).isLessThanOrEqualTo(people);
            // Whoever reads it cannot tell these apart.
            long same = LongStream.rangeClosed(0, group)
                    .filter(other -> Told.of(other, group).equals(told))
                    .count();
            boolean few = people < Told.STEP || group - people < Told.STEP;
            assertThat(same).as("%d of %d", people, group).isGreaterThanOrEqualTo(few ? Math.min(5, group + 1) : 1);
        }
    }
}
