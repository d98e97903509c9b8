package org.komichi.skills;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Groups go round the stations without meeting at one. */
class RotationTest {
    @ParameterizedTest(name = "{0} groups, {1} stations")
    @CsvSource({"1, 1", "1, 8", "6, 6", "4, 6", "10, 6", "7, 2"})
    void every_group_is_everywhere_once_and_never_beside_another(int groups, int stations) {
        Rotation rotation = new Rotation(groups, stations);
        for (int group = 0; group < groups; group++) {
            assertThat(rotation.of(group).stream().filter(place -> place >= 0))
                    .as("stations of group " + group)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.range(0, stations).boxed().toList());
        }
        for (int place = 0; place < stations; place++) {
            for (int turn = 0; turn < rotation.turns(); turn++) {
                int comer = rotation.at(place).get(turn);
                assertThat(comer < 0 || rotation.of(comer).get(turn) == place)
                        .as("who is at station " + place + " in turn " + turn)
                        .isTrue();
            }
            assertThat(rotation.at(place).stream().filter(group -> group >= 0)).hasSize(groups);
        }
        for (int turn = 0; turn < rotation.turns(); turn++) {
            Set<Integer> busy = new HashSet<>();
            for (int group = 0; group < groups; group++) {
                List<Integer> places = rotation.of(group);
                assertThat(places.get(turn) < 0 || busy.add(places.get(turn)))
                        .as("turn " + turn)
                        .isTrue();
            }
        }
    }
}
