package org.komichi.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** All people are fictional. */
class PastedPeopleTest {
    @Test
    void a_header_and_blank_lines_are_passed_over() {
        PastedPeople pasted = PastedPeople.read("\uFEFFemail,name\r\n\r\na@komichi.example,森 一\r\n");
        assertThat(pasted.faultyLines()).isEmpty();
        assertThat(pasted.people()).singleElement().satisfies(one -> {
            assertThat(one.number()).isEqualTo(3);
            assertThat(one.email()).isEqualTo("a@komichi.example");
            assertThat(one.profile().name()).isEqualTo("森 一");
            assertThat(one.station()).isNull();
        });
    }

    @Test
    void a_spreadsheet_gives_tabs() {
        PastedPeople pasted = PastedPeople.read("a@komichi.example\t森, 一\tもり\tP05_VN\tこだち\n");
        assertThat(pasted.people()).singleElement().satisfies(one -> {
            assertThat(one.profile().name()).isEqualTo("森, 一");
            assertThat(one.profile().profession()).isEqualTo("P05_VN");
            assertThat(one.station()).isEqualTo("こだち");
        });
    }

    @Test
    void quotes_keep_a_comma_inside_a_cell() {
        PastedPeople pasted = PastedPeople.read("a@komichi.example,\"Mori, Ichi\"");
        assertThat(pasted.people().getFirst().profile().name()).isEqualTo("Mori, Ichi");
    }

    @Test
    void lines_without_address_or_with_too_much_are_named() {
        PastedPeople pasted =
                PastedPeople.read("a@komichi.example\n,森\na@komichi.example,1,2,3,4,5\n\"a@komichi.example");
        assertThat(pasted.people()).hasSize(1);
        assertThat(pasted.faultyLines()).containsExactly(2, 3, 4);
    }
}
