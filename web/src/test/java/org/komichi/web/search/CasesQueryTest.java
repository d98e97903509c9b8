package org.komichi.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.komichi.search.Facet;

/** A search stands in the address, and an address that makes no sense is still an address. */
class CasesQueryTest {
    private static final CasesQuery TYPED = CasesQuery.of(
            Map.of(
                    "q", new String[] {" きせつ　抜けた "},
                    "age", new String[] {"SCHOOL", "PRESCHOOL", "OLD"},
                    "include", new String[] {"喉頭気管分離"},
                    "page", new String[] {"2"}),
            (facet, value) -> facet == Facet.AGE && !value.equals("OLD"));

    @Test
    void an_address_says_the_whole_search_and_reading_it_again_gives_the_same() {
        assertThat(TYPED.words()).isEqualTo("きせつ　抜けた");
        assertThat(TYPED.chosen()).isEqualTo(Map.of(Facet.AGE, Set.of("PRESCHOOL", "SCHOOL")));
        assertThat(TYPED.narrowed()).isEqualTo(2);
        assertThat(TYPED.address())
                .startsWith("/cases?q=%E3%81%8D")
                .endsWith("&page=2")
                .contains("&age=PRESCHOOL&age=SCHOOL&include=");
    }

    @Test
    void every_step_from_a_search_leads_to_its_first_page() {
        assertThat(TYPED.without(Facet.AGE, "SCHOOL").address())
                .contains("age=PRESCHOOL")
                .doesNotContain("age=SCHOOL", "page=");
        assertThat(TYPED.withoutFacets().narrowed()).isZero();
        assertThat(TYPED.keepingApart("喉頭気管分離").include()).isEmpty();
        assertThat(TYPED.including("単純気管切開").include()).hasSize(2);
        assertThat(TYPED.asking("胃瘻").address()).contains("%E8%83%83%E7%98%BB").doesNotContain("page=");
        assertThat(TYPED.turnedTo(0).address()).doesNotContain("page=");
    }

    @Test
    void nonsense_in_an_address_is_as_if_it_were_absent() {
        CasesQuery odd = CasesQuery.of(
                Map.of("page", new String[] {"-1"}, "device", new String[] {"<script>"}, "q", new String[] {"\u0000\n"
                }),
                (facet, value) -> false);
        assertThat(odd.address()).isEqualTo("/cases");
        assertThat(odd.browsing()).isTrue();
        assertThat(TYPED.asking("*？😀").browsing())
                .as("signs alone ask for nothing")
                .isTrue();
        assertThat(CasesQuery.unknown(Map.of("device", new String[] {"<script>", ""}), (facet, value) -> false))
                .as("what is left out is said")
                .containsExactly("<script>");
    }

    @Test
    void a_pasted_text_is_searched_by_its_beginning() {
        String pasted = "😀".repeat(300);
        CasesQuery query = CasesQuery.of(Map.of("q", new String[] {pasted}), (facet, value) -> false);
        assertThat(query.words()).isEqualTo("😀".repeat(CasesQuery.MOST));
        assertThat(CasesQuery.isCut(Map.of("q", new String[] {pasted}))).isTrue();
        assertThat(CasesQuery.isCut(Map.of("q", new String[] {"きせつ"}))).isFalse();
    }
}
