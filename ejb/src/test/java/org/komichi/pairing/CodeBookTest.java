package org.komichi.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CodeBookTest {
    private static final long BEFORE = 1;
    private static final long AFTER = 2;

    @Test
    void codes_at_two_moments_that_differ_in_one_or_two_elements_are_proposed_the_likelier_first() {
        CodeBook book = new CodeBook(List.of(
                sheet("s1", BEFORE, "a", "7", "3", "か", "さ", "42"),
                sheet("s2", AFTER, "b", "7", "3", "か", "た", "43"),
                sheet("s3", AFTER, "c", "7", "3", "か", "さ", "24"),
                sheet("s4", AFTER, "d", "9", "1", "か", "さ", "99")));
        assertThat(book.alike())
                .containsExactly(
                        new Alike("a", "c", Set.of(CodeElement.PHONE)),
                        new Alike("a", "b", Set.of(CodeElement.BIRTHPLACE, CodeElement.PHONE)));
        assertThat(book.twice()).isEmpty();
    }

    @Test
    void two_people_of_one_moment_are_not_proposed_and_the_same_code_twice_at_one_moment_is_shown() {
        CodeBook book = new CodeBook(List.of(
                sheet("s1", BEFORE, "a", "7", "3", "か", "さ", "42"),
                sheet("s2", BEFORE, "b", "7", "3", "か", "さ", "42"),
                sheet("s3", BEFORE, "c", "7", "3", "か", "さ", "43")));
        assertThat(book.alike()).isEmpty();
        assertThat(book.twice()).containsExactly(new Alike("a", "b", Set.of()));
    }

    @Test
    void sheets_of_two_codes_belong_together_once_they_are_said_to_be_one_persons_and_apart_without_it() {
        CodeBook book = new CodeBook(List.of(
                sheet("s1", BEFORE, "a", "7", "3", "か", "さ", "42"),
                sheet("s2", AFTER, "b", "7", "3", "か", "さ", "43"),
                sheet("s3", 3, "c", "7", "3", "か", "さ", "44")));
        assertThat(book.belonging(List.of(new Alike("b", "a", Set.of()), new Alike("c", "b", Set.of()))))
                .isEqualTo(Map.of("s1", "a", "s2", "a", "s3", "a"));
        assertThat(book.belonging(List.of())).isEqualTo(Map.of("s1", "a", "s2", "b", "s3", "c"));
    }

    @Test
    void nobody_gets_two_sheets_at_one_moment() {
        CodeBook book = new CodeBook(List.of(
                sheet("s1", BEFORE, "a", "7", "3", "か", "さ", "42"),
                sheet("s2", AFTER, "b", "7", "3", "か", "さ", "43"),
                sheet("s3", AFTER, "c", "7", "3", "か", "さ", "44")));
        List<Alike> both = List.of(new Alike("a", "b", Set.of()), new Alike("a", "c", Set.of()));
        assertThatThrownBy(() -> book.belonging(both)).isInstanceOf(MatchWouldDouble.class);
    }

    @Test
    void the_chance_of_looking_alike_is_the_tail_of_independent_agreements() {
        CodeCoincidence even = CodeCoincidence.among(List.of());
        double all = 1.0 / 31 / 12 / 20 / 20 / 100;
        assertThat(even.atMost(0)).isCloseTo(all, within(1e-15));
        double oneOff = all + all * (30 + 11 + 19 + 19 + 99);
        assertThat(even.atMost(1)).isCloseTo(oneOff, within(1e-15));
        assertThat(even.atLeastOneOf(60, 1)).isCloseTo(1 - Math.pow(1 - oneOff, 60), within(1e-12));
        assertThat(even.atMost(5)).isCloseTo(1, within(1e-12));
    }

    @Test
    void where_many_agree_in_an_element_it_says_less() {
        List<Map<CodeElement, String>> sameSchool =
                List.of(code("1", "1", "か", "さ", "10"), code("2", "2", "か", "た", "11"), code("3", "3", "か", "な", "12"));
        CodeCoincidence here = CodeCoincidence.among(List.of(sameSchool));
        assertThat(here.atMost(0))
                .isCloseTo(20 * CodeCoincidence.among(List.of()).atMost(0), within(1e-15));
    }

    @Test
    void elements_are_read_however_they_are_typed() {
        assertThat(CodeElement.BIRTH_DAY.plain(" ０７ ")).contains("7");
        assertThat(CodeElement.BIRTH_DAY.plain("32")).isEmpty();
        assertThat(CodeElement.PARENT_MONTH.plain("0")).contains("0");
        assertThat(CodeElement.SCHOOL.plain("ガ")).contains("か");
        assertThat(CodeElement.SCHOOL.plain("っ")).contains("つ");
        assertThat(CodeElement.SCHOOL.plain("ﾊﾟ")).contains("は");
        assertThat(CodeElement.BIRTHPLACE.plain("さいたま")).contains("さ");
        assertThat(CodeElement.SCHOOL.plain("中")).isEmpty();
        assertThat(CodeElement.PHONE.plain("０5")).contains("05");
        assertThat(CodeElement.PHONE.plain("5")).isEmpty();
        assertThat(CodeElement.PHONE.plain(null)).isEmpty();
    }

    private static CodedSheet sheet(
            String id,
            long wave,
            String respondent,
            String day,
            String month,
            String school,
            String born,
            String phone) {
        return new CodedSheet(id, 9, wave, respondent, code(day, month, school, born, phone));
    }

    private static Map<CodeElement, String> code(String day, String month, String school, String born, String phone) {
        Map<CodeElement, String> code = new EnumMap<>(CodeElement.class);
        code.put(CodeElement.BIRTH_DAY, day);
        code.put(CodeElement.PARENT_MONTH, month);
        code.put(CodeElement.SCHOOL, school);
        code.put(CodeElement.BIRTHPLACE, born);
        code.put(CodeElement.PHONE, phone);
        return code;
    }
}
