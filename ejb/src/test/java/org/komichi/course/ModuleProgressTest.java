package org.komichi.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.komichi.course.CourseExamples.module;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModuleProgressTest {
    private static final Instant NOW = Instant.parse("2026-11-21T01:00:00Z");
    private final ModuleContent module = module(1, "hd-1");
    private final ModuleProgress progress = new ModuleProgress(1, "hd-1", NOW);

    @Test
    void a_module_is_completed_by_all_pages_and_the_quiz_in_any_order() {
        progress.finish(1, module, NOW);
        assertThat(progress.read()).isFalse();
        progress.finish(0, module, NOW);
        assertThat(progress.read()).isTrue();
        assertThat(progress.completed()).isFalse();
        assertThat(progress.pass(QuizPart.MODULE, module, NOW)).isTrue();
        assertThat(progress.completed()).isTrue();
    }

    @Test
    void the_case_quiz_alone_completes_nothing_and_is_passed_once() {
        assertThat(progress.pass(QuizPart.CASE, module, NOW)).isTrue();
        assertThat(progress.pass(QuizPart.CASE, module, NOW)).isFalse();
        assertThat(progress.completed()).isFalse();
    }

    @Test
    void the_position_stays_on_the_page_it_belongs_to() {
        progress.open(1, module);
        progress.scrollTo(1, 430);
        progress.open(1, module);
        assertThat(progress.standing().scrolled()).isEqualTo(430);
        progress.scrollTo(0, 900);
        assertThat(progress.standing().scrolled()).isEqualTo(430);
        progress.open(0, module);
        assertThat(progress.standing().scrolled()).isZero();
        assertThat(progress.standing().furthest()).isEqualTo(1);
    }

    @Test
    void pages_and_positions_out_of_range_come_to_the_nearest() {
        progress.open(99, module);
        assertThat(progress.standing().page()).isEqualTo(1);
        progress.open(-3, module);
        progress.scrollTo(0, 5000);
        assertThat(progress.standing().scrolled()).isEqualTo(1000);
        progress.finish(7, module, NOW);
        assertThat(progress.standing().donePages()).isEmpty();
    }

    @Test
    void an_answer_can_be_changed_and_taken_back() {
        progress.answer("check:C1", List.of("a"));
        progress.answer("check:C1", List.of("b"));
        assertThat(progress.standing().answer("check:C1")).containsExactly("b");
        progress.answer("check:C1", List.of());
        assertThat(progress.standing().answers()).isEmpty();
    }
}
