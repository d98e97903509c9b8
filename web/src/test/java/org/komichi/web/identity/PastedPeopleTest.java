package org.komichi.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.komichi.web.identity.PastedPeople.Fault;
import org.komichi.web.identity.PastedPeople.Line;
import org.komichi.web.identity.PastedPeople.Problem;

/** All people are fictional. */
class PastedPeopleTest {
    @Test
    void a_header_and_blank_lines_are_passed_over() {
        PastedPeople pasted = PastedPeople.read("\uFEFFemail,name\r\n\r\na@komichi.example,森 一\r\n");
        assertThat(pasted.faults()).isEmpty();
        assertThat(pasted.people()).singleElement().satisfies(one -> {
            assertThat(one.number()).isEqualTo(3);
            assertThat(one.email()).isEqualTo("a@komichi.example");
            assertThat(one.name()).isEqualTo("森 一");
            assertThat(one.station()).isNull();
        });
    }

    @Test
    void a_spreadsheet_gives_tabs() {
        PastedPeople pasted = PastedPeople.read("a@komichi.example\t森, 一\tもり\tP05_VN\tこだち\n");
        assertThat(pasted.people()).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("森, 一");
            assertThat(one.profession()).isEqualTo("P05_VN");
            assertThat(one.station()).isEqualTo("こだち");
        });
    }

    @Test
    void quotes_keep_a_comma_inside_a_cell() {
        PastedPeople pasted = PastedPeople.read("a@komichi.example,\"Mori, Ichi\"");
        assertThat(pasted.people().getFirst().name()).isEqualTo("Mori, Ichi");
    }

    @ParameterizedTest
    @ValueSource(strings = {"、", "，", ","})
    void a_mail_separates_as_people_type(String separator) {
        String line = String.join(separator, "ａ＠komichi.example", "森 一", "もり いち", "訪問看護師");
        assertThat(PastedPeople.read(line).people())
                .containsExactly(new Line(1, line, "ａ＠komichi.example", "森 一", "もり いち", "訪問看護師", null));
    }

    @Test
    void a_japanese_header_says_the_order_of_the_columns() {
        PastedPeople pasted = PastedPeople.read("氏名,ふりがな,職種,メールアドレス\n森 一,もり いち,看護師,a@komichi.example");
        assertThat(pasted.people()).singleElement().satisfies(one -> {
            assertThat(one.email()).isEqualTo("a@komichi.example");
            assertThat(one.reading()).isEqualTo("もり いち");
        });
    }

    @Test
    void wrong_columns_are_named_and_nothing_is_taken() {
        assertThat(PastedPeople.read("メールアドレス,名前,電話番号\na@komichi.example,森,000"))
                .isEqualTo(whole("メールアドレス,名前,電話番号", Problem.UNKNOWN_COLUMNS, "電話番号"));
        assertThat(PastedPeople.read("名前,よみがな\n森,もり")).isEqualTo(whole("名前,よみがな", Problem.NO_ADDRESS_COLUMN, ""));
    }

    @Test
    void lines_without_address_or_with_too_much_are_named() {
        PastedPeople pasted =
                PastedPeople.read("a@komichi.example\n,森\na@komichi.example,1,2,3,4,5\n\"a@komichi.example");
        assertThat(pasted.people()).hasSize(1);
        assertThat(pasted.faults())
                .containsExactly(
                        new Fault(2, ",森", Problem.NO_ADDRESS, ""),
                        new Fault(3, "a@komichi.example,1,2,3,4,5", Problem.TOO_MANY_CELLS, ""),
                        new Fault(4, "\"a@komichi.example", Problem.OPEN_QUOTES, ""));
    }

    @Test
    void of_a_thousand_lines_three_bad_ones_are_named_and_the_others_are_read() {
        String list = IntStream.rangeClosed(1, 1000)
                .mapToObj(i -> i == 7 || i == 500 || i == 1000 ? ",架空" : "n%d@komichi.example,架空".formatted(i))
                .collect(Collectors.joining("\r\n"));
        PastedPeople pasted = PastedPeople.read("メール,名前\r\n" + list);
        assertThat(pasted.people()).hasSize(997);
        assertThat(pasted.faults()).extracting(Fault::number).containsExactly(8, 501, 1001);
    }

    @Test
    void of_more_than_a_thousand_lines_none_is_taken() {
        String list = "n@komichi.example\n".repeat(1001);
        assertThat(PastedPeople.read(list)).isEqualTo(whole("", Problem.TOO_MANY_LINES, "1000"));
    }

    @Test
    void names_of_one_and_of_forty_characters_are_names() {
        String forty = "森".repeat(40);
        assertThat(PastedPeople.read("a@komichi.example,森\nb@komichi.example," + forty)
                        .people())
                .extracting(Line::name)
                .containsExactly("森", forty);
    }

    @Test
    void a_file_is_read_however_a_japanese_spreadsheet_wrote_it() {
        String list = "メールアドレス,名前\na@komichi.example,髙橋 一①";
        assertThat(TextFile.read(list.getBytes(StandardCharsets.UTF_8))).contains(list);
        assertThat(TextFile.read(list.getBytes(Charset.forName("windows-31j")))).contains(list);
        assertThat(TextFile.read(list.getBytes(StandardCharsets.UTF_16))).contains(list);
        assertThat(PastedPeople.read(TextFile.read(("\uFEFF" + list).getBytes(StandardCharsets.UTF_8))
                                .orElseThrow())
                        .people())
                .hasSize(1);
    }

    @Test
    void a_file_that_is_no_text_is_not_read() {
        assertThat(TextFile.read(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 13}))
                .isEmpty();
    }

    private static PastedPeople whole(String text, Problem problem, String about) {
        return new PastedPeople(List.of(), List.of(new Fault(0, text, problem, about)));
    }
}
