package org.komichi.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SortingTest {
    private static final Map<String, String> KNOWN = Map.of("name", "p.reading");

    @Test
    void a_list_has_an_order_of_its_own() {
        assertThat(Sorting.NONE.orderBy(KNOWN, "p.id desc")).isEqualTo(" order by p.id desc");
    }

    @Test
    void a_known_column_comes_first_and_those_without_a_value_last() {
        assertThat(new Sorting("name", true).orderBy(KNOWN, "p.id desc"))
                .isEqualTo(" order by p.reading desc nulls last, p.id desc");
    }

    @Test
    void what_an_address_invents_never_reaches_the_query() {
        assertThat(new Sorting("p.id; drop table person", false).orderBy(KNOWN, "p.id desc"))
                .isEqualTo(" order by p.id desc");
    }
}
