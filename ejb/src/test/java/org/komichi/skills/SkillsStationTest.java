package org.komichi.skills;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.komichi.shared.Bilingual;

/** Passed means: all critical items, and nothing else. */
class SkillsStationTest {
    private static final SkillsStation STATION = station(List.of(true, false, true, false));

    @Test
    void who_does_all_critical_items_passes_whatever_else_she_left_out() {
        assertThat(STATION.passedWith(Set.of("i0", "i2"))).isTrue();
        assertThat(STATION.passedWith(Set.of("i0", "i1", "i2", "i3"))).isTrue();
    }

    @Test
    void one_critical_item_left_out_is_once_more() {
        assertThat(STATION.passedWith(Set.of("i0", "i1", "i3"))).isFalse();
        assertThat(STATION.passedWith(Set.of())).isFalse();
    }

    @Test
    void items_of_another_list_do_not_count() {
        assertThat(STATION.known(List.of("i2", "elsewhere", "i0"))).containsExactly("i0", "i2");
    }

    @Test
    void what_is_left_to_practise_begins_with_what_is_critical() {
        assertThat(STATION.missing(Set.of("i0")).stream().map(SkillsStation.Item::id))
                .containsExactly("i2", "i1", "i3");
    }

    @RepeatedTest(200)
    void passed_exactly_when_no_critical_item_is_missing(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Boolean> critical = new ArrayList<>();
        int size = 1 + random.nextInt(12);
        for (int i = 0; i < size; i++) {
            critical.add(random.nextBoolean());
        }
        SkillsStation station = station(critical);
        Set<String> done = new HashSet<>();
        station.items().forEach(item -> {
            if (random.nextInt(4) > 0) {
                done.add(item.id());
            }
        });
        boolean missing = station.missing(done).stream().anyMatch(SkillsStation.Item::critical);
        assertThat(station.passedWith(done)).isEqualTo(!missing);
        Set<String> more = new HashSet<>(done);
        more.add("i" + random.nextInt(size));
        assertThat(!station.passedWith(done) || station.passedWith(more))
                .as("who does more never fails by it")
                .isTrue();
    }

    private static SkillsStation station(List<Boolean> critical) {
        List<SkillsStation.Item> items = new ArrayList<>();
        for (int i = 0; i < critical.size(); i++) {
            items.add(new SkillsStation.Item("i" + i, critical.get(i), text("項目" + i), null, List.of("K")));
        }
        return new SkillsStation("SK-9", text("架空のステーション"), 25, List.of("B3"), List.of("P05_VN"), null, items);
    }

    private static Bilingual text(String ja) {
        return new Bilingual(ja, null);
    }
}
