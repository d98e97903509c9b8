package org.komichi.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.komichi.course.CourseExamples.course;
import static org.komichi.course.CourseExamples.module;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.komichi.course.CoursePath.Kind;
import org.komichi.course.CoursePath.Reason;
import org.komichi.course.CoursePath.State;
import org.komichi.survey.Participation;

class CoursePathTest {
    private static final long SEED = Long.getLong("komichi.seed", System.nanoTime());
    private static final CourseContent COURSE = course(
            List.of(
                    new Gate.Survey("t0"),
                    new Gate.Modules(List.of("m1", "m2", "m3")),
                    new Gate.Survey("t1"),
                    new Gate.Certificate()),
            module(1, "m1"),
            module(2, "m2", "m1"),
            module(3, "m3"));

    @ParameterizedTest
    @EnumSource(names = {"SUBMITTED", "DECLINED", "CLOSED"})
    void a_survey_submitted_declined_or_over_opens_the_modules(Participation how) {
        CoursePath path = path(how, Set.of(), Participation.OPEN);
        assertThat(path.steps().get(0).state()).isEqualTo(State.DONE);
        assertThat(path.next().orElseThrow().key()).isEqualTo("m1");
        assertThat(path.module("m3").orElseThrow().state()).isEqualTo(State.OPEN);
    }

    @ParameterizedTest
    @EnumSource(names = {"OPEN", "BEGUN"})
    void a_survey_that_waits_is_next_and_locks_the_modules(Participation how) {
        CoursePath path = path(how, Set.of(), Participation.OPEN);
        assertThat(path.next().orElseThrow().key()).isEqualTo("t0");
        assertThat(path.module("m1").orElseThrow().reason()).isEqualTo(Reason.SURVEY_FIRST);
        assertThat(path.module("m1").orElseThrow().enterable()).isFalse();
    }

    @Test
    void a_survey_whose_time_has_not_come_is_locked_and_nothing_is_next() {
        CoursePath path = path(Participation.NOT_OPEN, Set.of(), Participation.NOT_OPEN);
        assertThat(path.steps().get(0).reason()).isEqualTo(Reason.NOT_OPEN_YET);
        assertThat(path.next()).isEmpty();
    }

    @Test
    void a_module_waits_for_those_it_builds_on_and_names_them() {
        CoursePath path = path(Participation.DECLINED, Set.of(), Participation.OPEN);
        assertThat(path.module("m2").orElseThrow().reason()).isEqualTo(Reason.REQUIRES);
        assertThat(path.module("m2").orElseThrow().missing()).containsExactly("M1");
        assertThat(path(Participation.DECLINED, Set.of("m1"), Participation.OPEN)
                        .next()
                        .orElseThrow()
                        .key())
                .isEqualTo("m2");
    }

    @Test
    void the_survey_after_opens_with_the_last_module() {
        CoursePath before = path(Participation.DECLINED, Set.of("m1", "m2"), Participation.OPEN);
        CoursePath.Step locked = before.steps().get(4);
        assertThat(locked.reason()).isEqualTo(Reason.MODULES_FIRST);
        assertThat(locked.missing()).containsExactly("M3");
        assertThat(path(Participation.DECLINED, Set.of("m1", "m2", "m3"), Participation.OPEN)
                        .next()
                        .orElseThrow()
                        .key())
                .isEqualTo("t1");
    }

    @Test
    void a_course_is_finished_when_everything_before_the_certificate_is_done() {
        assertThat(path(Participation.DECLINED, Set.of("m1", "m2", "m3"), Participation.OPEN)
                        .finished())
                .isFalse();
        CoursePath done = path(Participation.DECLINED, Set.of("m1", "m2", "m3"), Participation.DECLINED);
        assertThat(done.finished()).isTrue();
        assertThat(done.steps().get(5).state()).isEqualTo(State.DONE);
        assertThat(done.next()).isEmpty();
    }

    @Test
    void a_survey_that_the_run_has_not_planned_is_no_step() {
        CoursePath path = CoursePath.of(COURSE, Set.of(), Map.of());
        assertThat(path.steps()).noneMatch(step -> step.kind() == Kind.SURVEY);
        assertThat(path.next().orElseThrow().key()).isEqualTo("m1");
    }

    @Test
    void doing_more_never_locks_what_was_open_and_there_is_at_most_one_next_step() {
        Random random = new Random(SEED);
        Participation[] all = Participation.values();
        for (int round = 0; round < 500; round++) {
            Set<String> completed = new HashSet<>();
            for (String slug : List.of("m1", "m2", "m3")) {
                if (random.nextBoolean()) {
                    completed.add(slug);
                }
            }
            Participation t0 = all[random.nextInt(all.length)];
            Participation t1 = all[random.nextInt(all.length)];
            CoursePath before = path(t0, completed, t1);
            assertThat(before.steps().stream()
                            .filter(step -> step.state() == State.NOW)
                            .count())
                    .as("seed " + SEED)
                    .isLessThanOrEqualTo(1);
            assertThat(before.steps())
                    .allSatisfy(step -> assertThat(step.reason() == null).isEqualTo(step.state() != State.LOCKED));
            completed.add("m" + (1 + random.nextInt(3)));
            CoursePath after = path(t0, completed, t1);
            for (CoursePath.Step step : before.steps()) {
                if (step.kind() == Kind.MODULE && step.enterable()) {
                    assertThat(after.module(step.key()).orElseThrow().enterable())
                            .as("seed " + SEED)
                            .isTrue();
                }
            }
        }
    }

    private static CoursePath path(Participation t0, Set<String> completed, Participation t1) {
        return CoursePath.of(COURSE, completed, Map.of("t0", t0, "t1", t1));
    }
}
