package org.komichi.web.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.komichi.station.Candidate;

/** All people are fictional. */
class RankedListTest {
    private static final Candidate MORI = new Candidate(0, null, "mori@komichi.example", "森, \"一\"", "もり いち", "P05_VN");
    private static final Candidate ONE_LETTER = new Candidate(0, null, "a@komichi.example", "森", null, null);

    @Test
    void the_form_carries_the_list_along_as_it_is() {
        RankedList list = RankedList.read(null);
        list.add(List.of(MORI, Candidate.chosen(7), ONE_LETTER));
        assertThat(RankedList.read(list.sent()).candidates()).containsExactly(MORI, Candidate.chosen(7), ONE_LETTER);
    }

    @Test
    void the_first_goes_no_higher_and_the_last_no_lower() {
        RankedList list = RankedList.read(null);
        list.add(List.of(MORI, ONE_LETTER));
        assertThat(list.move(0, -1)).isZero();
        assertThat(list.move(1, 1)).isEqualTo(1);
        assertThat(list.candidates()).containsExactly(MORI, ONE_LETTER);
        assertThat(list.move(1, -1)).isZero();
        assertThat(list.candidates()).containsExactly(ONE_LETTER, MORI);
    }

    @Test
    void a_list_that_is_not_of_our_making_is_empty() {
        assertThat(RankedList.read("a,b\nc").candidates()).isEmpty();
    }
}
