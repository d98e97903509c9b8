package org.komichi.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.komichi.shared.Bilingual;
import org.komichi.survey.Item;
import org.komichi.survey.ItemKind;

class PaperKeysTest {
    @Test
    void points_and_numbers_stand_for_themselves_in_either_width() {
        assertThat(PaperKeys.values(item(ItemKind.LIKERT, "1", "2", "3"), " ３ "))
                .containsExactly("3");
        assertThat(PaperKeys.values(item(ItemKind.NUMBER), "１２")).containsExactly("12");
    }

    @Test
    void choices_are_counted_as_they_stand_on_the_paper() {
        assertThat(PaperKeys.values(item(ItemKind.SINGLE, "P01", "P02"), "2")).containsExactly("P02");
        assertThat(PaperKeys.values(item(ItemKind.MULTIPLE, "a", "b", "c"), "3、1"))
                .containsExactly("c", "a");
    }

    @Test
    void what_makes_no_sense_is_no_option_and_nothing_is_nothing() {
        Item item = item(ItemKind.SINGLE, "1", "2");
        assertThat(PaperKeys.values(item, "3")).noneMatch(item::offers);
        assertThat(PaperKeys.values(item, "0")).noneMatch(item::offers);
        assertThat(PaperKeys.values(item, "  ")).isEmpty();
        assertThat(PaperKeys.values(item, null)).isEmpty();
    }

    private static Item item(ItemKind kind, String... values) {
        List<Item.Option> options = Stream.of(values)
                .map(value -> new Item.Option(value, new Bilingual(value, null)))
                .toList();
        return new Item(
                "X-1",
                kind,
                null,
                new Bilingual("問い", null),
                null,
                options,
                0,
                99,
                null,
                null,
                null,
                500,
                null,
                null,
                Set.of(),
                null,
                null,
                null);
    }
}
