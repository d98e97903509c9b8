package org.komichi.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.komichi.content.PackExamples.page;
import static org.komichi.content.PackExamples.smallCourse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A faulty pack is refused whole, and every fault says file, line and rule. */
class PackReaderTest {
    private static final String PAGE = "modules/sm-1/01-page.md";
    private static final String QUIZ = "modules/sm-1/quiz.yaml";
    private static final String MODULE = "modules/sm-1/module.yaml";
    private static final String SVG = "assets/a.svg";

    @Test
    void a_sound_pack_is_read() {
        Pack pack = smallCourse().read();
        assertThat(pack.slug()).isEqualTo("small");
        assertThat(pack.kind()).isEqualTo(PackKind.COURSE);
        assertThat(pack.title().en()).isEqualTo("A small course");
        assertThat(pack.review().reviewed()).isFalse();
        assertThat(pack.yaml(QUIZ).at("/items/0/answer").asInt()).isEqualTo(5);
        assertThat(pack.line(QUIZ, "/items/0/answer")).isEqualTo(16);
    }

    @Test
    void the_same_content_has_the_same_checksum_however_it_travels() {
        PackFiles flat = PackFiles.ofZip(new ByteArrayInputStream(smallCourse().zip("")));
        PackFiles inFolder =
                PackFiles.ofZip(new ByteArrayInputStream(smallCourse().zip("some-folder/")));
        assertThat(inFolder.checksum()).isEqualTo(flat.checksum());
        assertThat(smallCourse()
                        .but("pack.yaml", "Komichi", "Komichi group")
                        .files()
                        .checksum())
                .isNotEqualTo(flat.checksum());
    }

    @Test
    void a_byte_order_mark_and_windows_line_ends_are_no_fault() {
        PackExamples pack = smallCourse();
        String text = "\uFEFF" + page("[[気管切開]]です。[@R06]").replace("\n", "\r\n");
        assertThat(pack.with(PAGE, text).read().text(PAGE)).startsWith("---\ntitle");
    }

    @Test
    void pages_without_questions_are_a_module_too() {
        Pack pack = smallCourse()
                .but(MODULE, "quiz: quiz.yaml\n", "")
                .without(QUIZ)
                .but(PAGE, ":::check SM1-C1\n:::\n", "")
                .read();
        assertThat(pack.yaml(MODULE).has("quiz")).isFalse();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                // YAML
                arguments(
                        smallCourse().but("course.yaml", "code: SM", "slug: small"),
                        "course.yaml",
                        2,
                        "yaml-duplicate"),
                arguments(
                        smallCourse().but("course.yaml", "minutes: 10", "minutes: 10\n  odd: 1"),
                        "course.yaml",
                        8,
                        "yaml-broken"),
                arguments(smallCourse().but("course.yaml", "code: SM", "code: &x SM"), "course.yaml", 2, "yaml-anchor"),
                arguments(
                        smallCourse().but("course.yaml", "{ja: 要約, en: Summary}", "&x {ja: 要約, en: Summary}"),
                        "course.yaml",
                        4,
                        "yaml-anchor"),
                arguments(
                        smallCourse().but("course.yaml", "code: SM", "code: !!str SM"),
                        "course.yaml",
                        2,
                        "yaml-anchor"),
                arguments(smallCourse().with("course.yaml", "# nothing\n"), "course.yaml", 1, "yaml-empty"),
                // Schema
                arguments(
                        smallCourse().but("course.yaml", "minutes: 10", "minute: 10"), "course.yaml", 7, "key-unknown"),
                arguments(smallCourse().but("course.yaml", "minutes: 10\n", ""), "course.yaml", 1, "key-missing"),
                arguments(
                        smallCourse().but("course.yaml", "minutes: 10", "minutes: ten"),
                        "course.yaml",
                        7,
                        "value-type"),
                arguments(
                        smallCourse().but("course.yaml", "minutes: 10", "minutes: 0"), "course.yaml", 7, "value-range"),
                arguments(
                        smallCourse().but("course.yaml", "en: Physicians", "en: ''"), "course.yaml", 5, "value-empty"),
                arguments(smallCourse().but("pack.yaml", "kind: course", "kind: book"), "pack.yaml", 3, "value-choice"),
                arguments(smallCourse().but("pack.yaml", "slug: small", "slug: Small!"), "pack.yaml", 2, "value-form"),
                arguments(
                        smallCourse().but("pack.yaml", "state: UNREVIEWED", "state: REVIEWED"),
                        "pack.yaml",
                        7,
                        "key-missing"),
                arguments(
                        smallCourse().but(QUIZ, "why: わけ}\n      - {id: b", "wy: わけ}\n      - {id: b"),
                        QUIZ,
                        8,
                        "key-missing"),
                arguments(smallCourse().but(QUIZ, "    tolerance: 0\n", ""), QUIZ, 12, "key-missing"),
                arguments(smallCourse().but(QUIZ, "text: ちがう,", "text: ちがう, correct: true,"), QUIZ, 3, "single-right"),
                // Names across files
                arguments(smallCourse().without("pack.yaml"), "pack.yaml", 0, "file-missing"),
                arguments(smallCourse().without(PAGE), MODULE, 12, "file-missing"),
                arguments(smallCourse().without(QUIZ), MODULE, 13, "file-missing"),
                arguments(smallCourse().without(SVG), PAGE, 7, "file-missing"),
                arguments(
                        smallCourse()
                                .with("assets/b.svg", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'/>"),
                        "assets/b.svg",
                        0,
                        "file-unused"),
                arguments(smallCourse().with("notes.yaml", "a: 1"), "notes.yaml", 0, "file-unexpected"),
                arguments(
                        smallCourse().but("course.yaml", "[sm-1]", "[sm-1, sm-2]"), "course.yaml", 9, "module-unknown"),
                arguments(
                        smallCourse().but("course.yaml", "slug: small", "slug: other"),
                        "course.yaml",
                        1,
                        "slug-differs"),
                arguments(smallCourse().but(MODULE, "requires: []", "requires: [sm-9]"), MODULE, 11, "module-unknown"),
                arguments(smallCourse().but(QUIZ, "id: SM1-1", "id: SM1-C1"), QUIZ, 12, "id-twice"),
                arguments(smallCourse().but(QUIZ, "sources: [K]", "sources: [R99]"), QUIZ, 10, "source-unknown"),
                arguments(smallCourse().but(PAGE, ":::check SM1-C1", ":::check SM1-C9"), PAGE, 11, "check-unknown"),
                arguments(smallCourse().but(PAGE, ":::check SM1-C1\n:::\n", ""), QUIZ, 0, "check-unused"),
                // Markdown
                arguments(smallCourse().with(PAGE, page("文です。[@R99]")), PAGE, 5, "source-unknown"),
                arguments(smallCourse().with(PAGE, page("[[知らない語]]です。")), PAGE, 5, "term-unknown"),
                arguments(smallCourse().with(PAGE, page("文。<script>alert(1)</script>")), PAGE, 5, "markdown-html"),
                arguments(smallCourse().with(PAGE, page("文。\n\n<b>太字</b>")), PAGE, 7, "markdown-html"),
                arguments(smallCourse().with(PAGE, page("**強調（かっこ）**は太字になりません。")), PAGE, 5, "markdown-emphasis"),
                arguments(
                        smallCourse().with(PAGE, page("![絵](https://example.jp/a.png)")), PAGE, 5, "markdown-picture"),
                arguments(smallCourse().with(PAGE, page("[押す](javascript:alert(1))")), PAGE, 5, "markdown-link"),
                arguments(smallCourse().with(PAGE, page("# 大見出し")), PAGE, 5, "markdown-heading"),
                arguments(smallCourse().with(PAGE, page("文です。[@R06、K]")), PAGE, 5, "markdown-citation"),
                arguments(smallCourse().with(PAGE, "見出しのない頁\n"), PAGE, 1, "page-front-matter"),
                arguments(smallCourse().but(QUIZ, "stem: 問い", "stem: <i>問い</i>"), QUIZ, 6, "markdown-html"),
                // Boxes
                arguments(smallCourse().with(PAGE, page(":::balloon x\n:::")), PAGE, 5, "box-unknown"),
                arguments(
                        smallCourse().but(PAGE, ":::check SM1-C1\n:::\n", ":::check SM1-C1\n"),
                        PAGE,
                        11,
                        "box-not-closed"),
                arguments(
                        smallCourse().with(PAGE, page(":::versus\n### 成人では\n- 一つ\n:::")), PAGE, 5, "versus-two-sides"),
                arguments(smallCourse().with(PAGE, page(":::callout loud 題\n文\n:::")), PAGE, 5, "callout-form"),
                arguments(
                        smallCourse().with(PAGE, page(":::callout urgent 一\n文\n:::\n\n:::callout urgent 二\n文\n:::")),
                        PAGE,
                        9,
                        "callout-urgent-twice"),
                arguments(smallCourse().with(PAGE, page(":::checklist X! 題\n- 一\n:::")), PAGE, 5, "checklist-form"),
                arguments(smallCourse().but(PAGE, "絵のかわりになる文です。[@R06]\n", ""), PAGE, 7, "figure-alternative"),
                arguments(
                        smallCourse()
                                .with(PAGE, page(":::video film.mp4 題\n文\n:::"))
                                .with("assets/film.mp4", "0000ftypisom"),
                        PAGE,
                        5,
                        "captions-missing"),
                // Bytes
                arguments(
                        smallCourse().with(PAGE, new byte[] {'a', '\n', (byte) 0x82, (byte) 0xA0}),
                        PAGE,
                        2,
                        "text-not-utf8"),
                arguments(smallCourse().with(PAGE, page("文\u0007です。")), PAGE, 5, "text-control"),
                arguments(smallCourse().with("assets/a.png", "not a picture"), "assets/a.png", 0, "file-not-its-kind"),
                arguments(smallCourse().with("assets/a.pdf", "<html>"), "assets/a.pdf", 0, "file-not-its-kind"),
                // Drawings
                arguments(smallCourse().but(SVG, "<path", "<script>x</script><path"), SVG, 3, "svg-element"),
                arguments(smallCourse().but(SVG, "<path", "<path onclick=\"x()\""), SVG, 3, "svg-attribute"),
                arguments(
                        smallCourse().but(SVG, "<path", "<image href=\"https://example.jp/a.png\"/><path"),
                        SVG,
                        3,
                        "svg-element"),
                arguments(
                        smallCourse().but(SVG, "class=\"ink\"", "fill=\"url(https://example.jp/#a)\""),
                        SVG,
                        3,
                        "svg-attribute"),
                arguments(smallCourse().but(SVG, "<path", "<style>*{}</style><path"), SVG, 3, "svg-element"),
                arguments(
                        smallCourse().but(SVG, "<svg", "<!DOCTYPE svg [<!ENTITY a 'b'>]><svg"),
                        SVG,
                        1,
                        "svg-declaration"),
                arguments(smallCourse().with(SVG, "<g/>"), SVG, 1, "svg-root"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_fault_names_file_line_and_rule(PackExamples pack, String file, int line, String code) {
        PackRefused refused = catchThrowableOfType(PackRefused.class, pack::read);
        assertThat(refused).as("not refused: " + code).isNotNull();
        assertThat(refused.problems())
                .extracting(problem -> problem.file() + ":" + problem.line() + " " + problem.code())
                .contains(file + ":" + line + " " + code);
    }

    @Test
    void all_faults_are_told_at_once() {
        PackRefused refused = catchThrowableOfType(
                PackRefused.class,
                () -> smallCourse()
                        .with(PAGE, page("[[知らない語]]です。[@R99]"))
                        .but(QUIZ, "sources: [K]", "sources: [R98]")
                        .read());
        assertThat(refused.problems())
                .extracting(PackProblem::code)
                .containsExactly("term-unknown", "source-unknown", "source-unknown");
    }

    @Test
    void a_zip_cannot_write_outside_its_pack() {
        for (String name :
                new String[] {"../evil.md", "/etc/evil.md", "a/../../evil.md", "a\\evil.md", "C:evil.md", "a/./b.md"}) {
            assertThatThrownBy(() -> smallCourse().with(name, "x").files())
                    .as(name)
                    .isInstanceOfSatisfying(
                            PackRefused.class,
                            refused -> assertThat(refused.problems().getFirst().code())
                                    .isEqualTo("file-name"));
        }
    }

    @Test
    void a_file_of_another_kind_is_refused_by_its_name() {
        assertThatThrownBy(() -> smallCourse().with("assets/run.exe", "MZ").files())
                .isInstanceOfSatisfying(
                        PackRefused.class,
                        refused -> assertThat(refused.problems())
                                .containsExactly(PackProblem.at("assets/run.exe", 0, "file-kind")));
    }

    @Test
    void a_small_zip_with_a_huge_inside_stops_early() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("modules/a/01.md"));
            byte[] zeros = "0".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 64; i++) {
                zip.write(zeros);
            }
        }
        assertThat(bytes.size()).isLessThan(10_000);
        assertThatThrownBy(() -> PackFiles.ofZip(new ByteArrayInputStream(bytes.toByteArray())))
                .isInstanceOfSatisfying(
                        PackRefused.class,
                        refused -> assertThat(refused.problems())
                                .containsExactly(PackProblem.at("modules/a/01.md", 0, "file-too-large", 1L)));
    }

    @Test
    void too_many_files_are_refused() {
        PackExamples pack = smallCourse();
        for (int i = 0; i <= PackFiles.MOST_FILES; i++) {
            pack.with("modules/a/" + i + ".md", "x");
        }
        assertThatThrownBy(pack::files)
                .isInstanceOfSatisfying(
                        PackRefused.class,
                        refused ->
                                assertThat(refused.problems().getFirst().code()).isEqualTo("too-many-files"));
    }

    @Test
    void what_is_no_zip_is_refused_in_words() {
        byte[] half = java.util.Arrays.copyOf(smallCourse().zip(""), 700);
        for (byte[] bytes : new byte[][] {{}, "no zip".getBytes(StandardCharsets.UTF_8), half}) {
            assertThatThrownBy(() -> PackFiles.ofZip(new ByteArrayInputStream(bytes)))
                    .isInstanceOfSatisfying(
                            PackRefused.class,
                            refused -> assertThat(refused.problems().getFirst().code())
                                    .isEqualTo("zip-broken"));
        }
    }
}
