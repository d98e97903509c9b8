package org.komichi.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
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
}
