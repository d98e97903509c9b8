package org.komichi.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.komichi.content.Review;
import org.komichi.run.Run;
import org.komichi.shared.Bilingual;

/** What a run is called where its course is not named beside it. */
class RunTitleTest {
    private static final CourseContent COURSE = new CourseContent(
            1,
            "hd",
            "HD",
            new Bilingual("小さな研修", "A small course"),
            new Bilingual("概要", null),
            new Bilingual("対象", null),
            List.of(),
            10,
            List.of(),
            List.of(),
            Review.NONE);

    private static Run run(String ja, String en) {
        LocalDate day = LocalDate.of(2026, 11, 21);
        return new Run(
                "hd-2",
                Run.SubjectKind.COURSE,
                "hd",
                new Bilingual(ja, en),
                1,
                ZoneId.of("UTC"),
                day,
                day,
                Run.Joining.OPEN,
                Instant.EPOCH);
    }

    @Test
    void the_course_stands_before_the_run() {
        Bilingual title = COURSE.titleOf(run("第2期", "2nd run"));
        assertThat(title.ja()).isEqualTo("小さな研修　第2期");
        assertThat(title.in(Locale.ENGLISH)).isEqualTo("A small course, 2nd run");
    }

    @Test
    void a_run_without_english_is_told_in_japanese_behind_the_course() {
        assertThat(COURSE.titleOf(run("第2期", null)).in(Locale.ENGLISH)).isEqualTo("A small course, 第2期");
    }

    @Test
    void a_run_that_names_the_course_itself_does_not_repeat_it() {
        assertThat(COURSE.titleOf(run("小さな研修　冬の回", "Winter")).ja()).isEqualTo("小さな研修　冬の回");
    }
}
