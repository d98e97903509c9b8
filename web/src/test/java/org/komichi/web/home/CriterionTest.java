package org.komichi.web.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CriterionTest {
    private final List<Criterion> all = Criterion.all();

    @Test
    void every_criterion_of_the_japanese_standard_up_to_level_aa_is_told() {
        assertThat(all.stream().filter(Criterion::inJis)).hasSize(38);
        assertThat(all.stream()
                        .filter(Criterion::inJis)
                        .filter(each -> each.level().equals("A")))
                .hasSize(25);
    }

    @Test
    void every_criterion_of_wcag_2_2_up_to_level_aa_is_told_and_no_other_but_parsing() {
        assertThat(all).hasSize(55 + 1);
        assertThat(all).extracting(Criterion::number).doesNotHaveDuplicates().contains("4.1.1", "2.4.11", "3.3.8");
        assertThat(all).extracting(Criterion::level).containsOnly("A", "AA");
    }

    @Test
    void they_belong_to_the_four_principles() {
        assertThat(all).extracting(Criterion::principle).containsOnly("1", "2", "3", "4");
    }

    @Test
    void they_stand_in_the_order_of_their_numbers() {
        assertThat(all).extracting(each -> sortable(each.number())).isSorted();
    }

    @Test
    void each_says_in_both_languages_what_was_found_and_how() {
        assertThat(all).allSatisfy(each -> {
            assertThat(each.ways()).isNotEmpty();
            assertThat(List.of(
                            each.name().ja(),
                            each.name().en(),
                            each.remark().ja(),
                            each.remark().en()))
                    .noneMatch(String::isBlank);
        });
    }

    private static String sortable(String number) {
        return Arrays.stream(number.split("\\."))
                .map(part -> String.format("%02d", Integer.valueOf(part)))
                .reduce("", String::concat);
    }
}
