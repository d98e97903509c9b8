package org.komichi.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.komichi.content.PackExamples;
import org.komichi.content.PackReader;

class CourseReaderTest {
    private static final String QUIZ = "modules/sm-1/quiz.yaml";

    @Test
    void a_course_is_read_as_its_pack_is_written() {
        CourseContent course = CourseReader.read(PackExamples.smallCourse().read(), 7);
        assertThat(course.versionId()).isEqualTo(7);
        assertThat(course.slug()).isEqualTo("small");
        assertThat(course.code()).isEqualTo("SM");
        assertThat(course.title().ja()).isEqualTo("小さな研修");
        assertThat(course.title().en()).isEqualTo("A small course");
        assertThat(course.audience().en()).isEqualTo("Physicians");
        assertThat(course.professions()).containsExactly("P01_DOC");
        assertThat(course.minutes()).isEqualTo(10);
        assertThat(course.path()).containsExactly(new Gate.Modules(List.of("sm-1")));
        assertThat(course.certified()).isFalse();
        assertThat(course.instruments()).isEmpty();
        assertThat(course.competencies()).containsExactly("B2");
    }

    @Test
    void a_module_knows_its_pages_its_checks_and_its_quiz() {
        ModuleContent module =
                CourseReader.read(PackExamples.smallCourse().read(), 7).module("sm-1");
        assertThat(module.number()).isEqualTo(1);
        assertThat(module.code()).isEqualTo("SM-1");
        assertThat(module.objectives()).extracting(text -> text.en()).containsExactly("Explains");
        assertThat(module.pages()).containsExactly("modules/sm-1/01-page.md");
        assertThat(module.checks()).extracting(Question::id).containsExactly("SM1-C1");
        assertThat(module.quiz().passMark()).isEqualTo(80);
        assertThat(module.quiz().questions()).extracting(Question::kind).containsExactly(Question.Kind.NUMERIC);
        assertThat(module.caseQuiz()).isNull();
        assertThat(module.review().reviewed()).isFalse();
        assertThat(module.review().checkedOn()).isEqualTo(LocalDate.of(2026, 11, 21));
    }

    @Test
    void gates_keep_their_order_and_modules_are_numbered_along_the_path() {
        CourseContent course = CourseReader.read(
                PackExamples.smallCourse()
                        .but("course.yaml", "  - modules: [sm-1]", """
                                  - survey: hd-t0
                                  - modules: [sm-1]
                                  - survey: hd-t1
                                  - certificate: true
                                """.stripTrailing())
                        .read(),
                1);
        assertThat(course.path())
                .containsExactly(
                        new Gate.Survey("hd-t0"),
                        new Gate.Modules(List.of("sm-1")),
                        new Gate.Survey("hd-t1"),
                        new Gate.Certificate());
        assertThat(course.instruments()).containsExactly("hd-t0", "hd-t1");
        assertThat(course.certified()).isTrue();
    }

    @Test
    void an_option_is_wrong_and_is_mixed_with_the_others_unless_the_pack_says_otherwise() {
        ModuleContent module = CourseReader.read(
                        PackExamples.smallCourse()
                                .but(QUIZ, "      - {id: a, text: 正しい, correct: true, why: わけ}", """
                                              - {id: c, text: これも, why: わけ}
                                              - {id: a, text: 正しい, correct: true, why: わけ}
                                        """.stripTrailing())
                                .read(),
                        1)
                .module("sm-1");
        ChoiceQuestion check = (ChoiceQuestion) module.check("SM1-C1").orElseThrow();
        assertThat(check.shuffle())
                .as("options are mixed unless the pack says otherwise")
                .isTrue();
        assertThat(check.options())
                .filteredOn(ChoiceQuestion.Option::correct)
                .extracting(ChoiceQuestion.Option::id)
                .containsExactly("a");
    }

    @Test
    void the_one_day_course_has_eight_modules_between_its_two_questionnaires() {
        CourseContent course =
                CourseReader.read(new PackReader().read(Path.of("../content/src/main/resources/packs/hd")), 1);
        assertThat(course.modules())
                .extracting(ModuleContent::code)
                .containsExactly("HD-1", "HD-2", "HD-3", "HD-4", "HD-5", "HD-6", "HD-7", "HD-8");
        assertThat(course.path().getFirst()).isEqualTo(new Gate.Survey("hd-t0"));
        assertThat(course.instruments()).containsExactly("hd-t0", "hd-t1");
        assertThat(course.path().getLast()).isEqualTo(new Gate.Certificate());
        assertThat(course.modules()).allSatisfy(module -> {
            assertThat(module.quiz().questions()).as(module.code()).hasSize(5);
            assertThat(module.quiz().passMark()).as(module.code()).isEqualTo(80);
            assertThat(module.checks()).as(module.code()).isNotEmpty();
            assertThat(module.objectives()).as(module.code()).allMatch(text -> text.en() != null);
        });
    }
}
