package org.komichi.course;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.komichi.content.PackExamples;

/** What takes somebody half-way through a course along to a new version, and what lets her finish the old one. */
class CourseStructureTest {
    private static final String QUIZ = "modules/sm-1/quiz.yaml";
    private static final String MODULE = "modules/sm-1/module.yaml";
    private static final String PAGE = "modules/sm-1/01-page.md";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "course.yaml | en: A small course | en: A tiny course",
                "course.yaml | minutes: 10 | minutes: 15",
                "course.yaml | professions: [P01_DOC] | professions: [P01_DOC, P05_VN]",
                MODULE + " | en: Explains | en: Tells",
                MODULE + " | minutes: 10 | minutes: 12",
                MODULE + " | state: UNREVIEWED, checkedOn: 2026-11-21 | state: UNREVIEWED, checkedOn: 2026-11-22",
                QUIZ + " | stem: いくつですか | stem: 何ですか",
                QUIZ + " | text: ちがう | text: まちがい",
                QUIZ + " | sources: [R06] | sources: [K]",
                QUIZ + " | answer: 5 | answer: 5.0",
                PAGE + " | title: 頁 | title: ページ",
                PAGE + " | 絵のかわりになる文です。 | 別の文です。",
                "sources.yaml | title: 資料 | title: 別の資料",
            })
    void new_wording_is_the_same_structure(String file, String written, String instead) {
        assertThat(structure(small().but(file, written, instead))).isEqualTo(structure(small()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                QUIZ + " | passMark: 80 | passMark: 60",
                QUIZ + " | answer: 5 | answer: 6",
                QUIZ + " | tolerance: 0 | tolerance: 1",
                QUIZ + " | id: SM1-1 | id: SM1-2",
                QUIZ + " | {id: b, text: ちがう | {id: c, text: ちがう",
                MODULE + " | competencies: [B2] | competencies: [B3]",
            })
    void what_answers_and_results_hang_on_is_structure(String file, String written, String instead) {
        assertThat(structure(small().but(file, written, instead))).isNotEqualTo(structure(small()));
    }

    @Test
    void another_right_option_is_another_structure() {
        PackExamples other =
                small().but(QUIZ, ", correct: true", "").but(QUIZ, "text: ちがう,", "text: ちがう, correct: true,");
        assertThat(structure(other)).isNotEqualTo(structure(small()));
    }

    @Test
    void what_a_quiz_question_is_evidence_for_is_structure() {
        PackExamples other = small().but(QUIZ, "kind: numeric\n    outcome: B2", "kind: numeric\n    outcome: B3");
        assertThat(structure(other)).isNotEqualTo(structure(small()));
    }

    @Test
    void a_questionnaire_on_the_way_is_structure() {
        PackExamples other =
                small().but("course.yaml", "  - modules: [sm-1]", "  - survey: hd-t0\n  - modules: [sm-1]");
        assertThat(structure(other)).isNotEqualTo(structure(small()));
    }

    @Test
    void the_pages_and_their_order_are_structure() {
        assertThat(structure(twoPages("01-page.md, 02-more.md"))).isNotEqualTo(structure(small()));
        assertThat(structure(twoPages("02-more.md, 01-page.md")))
                .isNotEqualTo(structure(twoPages("01-page.md, 02-more.md")));
    }

    @Test
    void where_a_check_stands_is_structure() {
        PackExamples moved = twoPages("01-page.md, 02-more.md")
                .but(PAGE, ":::check SM1-C1\n:::\n", "")
                .but("modules/sm-1/02-more.md", "もう一頁です。[@K]\n", "もう一頁です。[@K]\n\n:::check SM1-C1\n:::\n");
        assertThat(structure(moved)).isNotEqualTo(structure(twoPages("01-page.md, 02-more.md")));
    }

    @Test
    void a_line_more_in_a_checklist_is_structure_and_other_words_in_it_are_not() {
        String list = structure(small().but(PAGE, ":::check ", checklist("- 一つ\n- 二つ\n")));
        assertThat(structure(small().but(PAGE, ":::check ", checklist("- 一つ\n- ふたつ\n"))))
                .isEqualTo(list);
        assertThat(structure(small().but(PAGE, ":::check ", checklist("- 一つ\n- 二つ\n- 三つ\n"))))
                .isNotEqualTo(list);
        assertThat(structure(small())).isNotEqualTo(list);
    }

    private static String checklist(String lines) {
        return ":::checklist first-visit 初回に見ること\n" + lines + ":::\n\n:::check ";
    }

    private static PackExamples twoPages(String pages) {
        return small().with("modules/sm-1/02-more.md", """
                        ---
                        title: 次
                        minutes: 2
                        ---
                        もう一頁です。[@K]
                        """)
                .but(MODULE, "pages: [01-page.md]", "pages: [" + pages + "]");
    }

    private static PackExamples small() {
        return PackExamples.smallCourse();
    }

    private static String structure(PackExamples pack) {
        return new CoursePacks().structure(pack.read());
    }
}
