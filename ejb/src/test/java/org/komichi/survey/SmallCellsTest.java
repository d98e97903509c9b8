package org.komichi.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SmallCellsTest {
    @Test
    void groups_of_five_are_shown() {
        assertThat(SmallCells.shown(Map.of("DOC", 5, "VN", 7))).containsExactlyInAnyOrder("DOC", "VN");
    }

    @Test
    void a_small_group_takes_the_next_smallest_with_it() {
        assertThat(SmallCells.shown(Map.of("DOC", 9, "VN", 6, "PT", 1))).containsExactly("DOC");
    }

    @Test
    void small_groups_that_are_five_together_need_no_company() {
        assertThat(SmallCells.shown(Map.of("DOC", 9, "VN", 3, "PT", 2))).containsExactly("DOC");
        assertThat(SmallCells.shown(Map.of("DOC", 9, "VN", 2, "PT", 2))).isEmpty();
    }

    @Test
    void the_total_never_gives_a_small_group_away() {
        Random random = new Random(20261121);
        for (int round = 0; round < 2000; round++) {
            Map<String, Integer> people = new HashMap<>();
            for (int group = 0; group <= random.nextInt(6); group++) {
                people.put("G" + group, random.nextInt(12));
            }
            Set<String> shown = SmallCells.shown(people);
            int hidden = people.entrySet().stream()
                    .filter(group -> !shown.contains(group.getKey()))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
            assertThat(shown).allMatch(group -> people.get(group) >= 5);
            assertThat(hidden == 0 || hidden >= 5 || shown.isEmpty())
                    .as("%s shows %s", people, shown)
                    .isTrue();
        }
    }

    @Test
    void a_division_that_would_single_out_one_person_of_another_hides_a_group() {
        Map<Division, Map<String, Set<String>>> people = Map.of(
                Division.PROFESSION, Map.of("DOC", among(0, 9), "VN", among(9, 18)),
                Division.RETURNING, Map.of("first", among(0, 10), "again", among(10, 18)));
        Map<Division, Set<String>> shown = SmallCells.shownTogether(people);
        assertThat(shown.get(Division.PROFESSION)).containsExactlyInAnyOrder("DOC", "VN");
        assertThat(shown.get(Division.RETURNING))
                .as("first without DOC is one person")
                .isEmpty();
    }

    @Test
    void the_same_groups_under_two_names_hide_nothing() {
        Map<Division, Set<String>> shown = SmallCells.shownTogether(Map.of(
                Division.PROFESSION, Map.of("DOC", among(0, 9), "VN", among(9, 18)),
                Division.WORKPLACE, Map.of("clinic", among(0, 9), "station", among(9, 18))));
        assertThat(shown.get(Division.WORKPLACE)).containsExactlyInAnyOrder("clinic", "station");
    }

    @Test
    void no_groups_of_two_divisions_put_together_differ_by_one_to_four_people() {
        Random random = new Random(20261122);
        int together = 0;
        for (int round = 0; round < 600; round++) {
            Map<Division, Map<String, Set<String>>> people = new EnumMap<>(Division.class);
            int size = 5 + random.nextInt(56);
            for (Division division : Division.values()) {
                Map<String, Set<String>> groups = new HashMap<>();
                int kinds = 1 + random.nextInt(4);
                for (int person = 0; person < size; person++) {
                    int kind = random.nextInt(3) == 0 ? random.nextInt(kinds) : person * kinds / size;
                    groups.computeIfAbsent("G" + kind, name -> new HashSet<>()).add("p" + person);
                }
                people.put(division, groups);
            }
            Map<Division, Set<String>> shown = SmallCells.shownTogether(people);
            for (Division one : Division.values()) {
                for (Division other : Division.values()) {
                    if (one != other) {
                        together += shown.get(one).isEmpty() || shown.get(other).isEmpty() ? 0 : 1;
                        assertThat(differences(people.get(one), shown.get(one), people.get(other), shown.get(other)))
                                .noneMatch(difference -> difference > 0 && difference < 5);
                    }
                }
            }
        }
        assertThat(together).as("divisions that are shown together").isGreaterThan(500);
    }

    /** By how many people all unions of shown groups of one division differ from those of another. */
    private static List<Integer> differences(
            Map<String, Set<String>> one,
            Set<String> shownOfOne,
            Map<String, Set<String>> other,
            Set<String> shownOfOther) {
        List<Integer> differences = new ArrayList<>();
        for (Set<String> first : unions(one, shownOfOne)) {
            for (Set<String> second : unions(other, shownOfOther)) {
                Set<String> either = new HashSet<>(first);
                either.addAll(second);
                either.removeIf(person -> first.contains(person) && second.contains(person));
                differences.add(either.size());
            }
        }
        return differences;
    }

    private static List<Set<String>> unions(Map<String, Set<String>> groups, Set<String> shown) {
        List<Set<String>> told = new ArrayList<>();
        Set<String> rest = new HashSet<>();
        groups.forEach((group, members) -> {
            if (shown.contains(group)) {
                told.add(members);
            } else {
                rest.addAll(members);
            }
        });
        told.add(rest);
        List<Set<String>> unions = new ArrayList<>();
        for (int chosen = 0; chosen < 1 << told.size(); chosen++) {
            Set<String> union = new HashSet<>();
            for (int i = 0; i < told.size(); i++) {
                if ((chosen >> i & 1) == 1) {
                    union.addAll(told.get(i));
                }
            }
            unions.add(union);
        }
        return unions;
    }

    private static Set<String> among(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "p" + i).collect(Collectors.toSet());
    }
}
