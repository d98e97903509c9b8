package org.komichi.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MixedGroupsTest {
    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everybody_sits_once_and_groups_differ_by_one_at_most(int seed) {
        List<Guest> guests = some(new Random(seed));
        int number = 1 + new Random(seed).nextInt(guests.size());
        List<List<Guest>> groups = MixedGroups.of(guests, number);
        assertThat(groups).hasSize(number);
        assertThat(groups.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(guests);
        assertThat(groups)
                .extracting(List::size)
                .allMatch(size -> size == guests.size() / number || size == (guests.size() + number - 1) / number);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void two_of_a_profession_at_most_whenever_that_can_be(int seed) {
        List<Guest> guests = some(new Random(seed));
        int number = 1 + new Random(seed).nextInt(guests.size());
        long largest = most(guests, Guest::profession);
        for (List<Guest> group : MixedGroups.of(guests, number)) {
            long unavoidable = (largest + number - 1) / number;
            assertThat(most(group, Guest::profession))
                    .as("seed %s", seed)
                    .isLessThanOrEqualTo(Math.max(MixedGroups.MOST_OF_A_PROFESSION, unavoidable));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_same_people_give_the_same_groups_whoever_is_listed_first(int seed) {
        List<Guest> guests = some(new Random(seed));
        List<Guest> shuffled = new ArrayList<>(guests);
        Collections.shuffle(shuffled, new Random(seed + 1));
        assertThat(MixedGroups.of(shuffled, 3 > guests.size() ? 1 : 3))
                .isEqualTo(MixedGroups.of(guests, 3 > guests.size() ? 1 : 3));
    }

    @Test
    void twenty_four_nurses_from_twelve_stations_sit_without_their_colleague() {
        List<Guest> nurses = IntStream.range(0, 24)
                .mapToObj(i -> guest(i, "P05", "station " + i / 2, i % 6 == 0))
                .toList();
        List<List<Guest>> groups = MixedGroups.of(nurses, 4);
        assertThat(groups).allMatch(group -> most(group, Guest::station) == 1);
        assertThat(groups)
                .allMatch(group -> group.stream().filter(Guest::experienced).count() == 1);
    }

    @Test
    void who_told_neither_profession_nor_station_is_no_burden() {
        List<Guest> guests =
                IntStream.range(0, 5).mapToObj(i -> guest(i, null, null, false)).toList();
        assertThat(MixedGroups.of(guests, 2)).extracting(List::size).containsExactly(3, 2);
    }

    private static long most(List<Guest> guests, Function<Guest, String> what) {
        return guests.stream()
                .map(what)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .values()
                .stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }

    private static List<Guest> some(Random random) {
        int people = 1 + random.nextInt(40);
        int professions = 1 + random.nextInt(8);
        return IntStream.range(0, people)
                .mapToObj(i -> guest(
                        i,
                        random.nextInt(10) == 0 ? null : "P" + random.nextInt(professions),
                        random.nextInt(5) == 0 ? null : "station " + random.nextInt(12),
                        random.nextInt(4) == 0))
                .toList();
    }

    private static Guest guest(int number, String profession, String station, boolean experienced) {
        return new Guest("r-" + number, "架空 " + number, "かくう", profession, station, experienced, Set.of());
    }
}
