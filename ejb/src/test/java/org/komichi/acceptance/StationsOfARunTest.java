package org.komichi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.komichi.acceptance.Acceptance.Accepting;
import org.komichi.acceptance.Acceptance.Cover;
import org.komichi.acceptance.Acceptance.Listed;
import org.komichi.acceptance.AcceptanceBook.Line;

class StationsOfARunTest {
    private static final Instant BEGAN = Instant.parse("2026-04-01T00:00:00Z");
    private static final Instant OVER = Instant.parse("2026-06-01T00:00:00Z");

    @Test
    void before_is_what_was_told_last_before_the_run_and_now_what_was_told_last() {
        Line line = line(told("2026-01-01", 1), told("2026-03-31", 2), told("2026-07-01", 3), told("2026-09-01", 4));
        assertThat(line.before().acceptance().childrenNow()).isEqualTo(2);
        assertThat(line.now().acceptance().childrenNow()).isEqualTo(4);
        assertThat(line.due()).isFalse();
    }

    @Test
    void what_was_told_before_the_run_was_over_does_not_say_what_came_of_it() {
        Line during = line(told("2026-04-15", 2));
        assertThat(during.now().acceptance().childrenNow()).isEqualTo(2);
        assertThat(during.due()).isTrue();
        Line before = line(told("2026-03-15", 2));
        assertThat(before.now()).isNull();
        assertThat(before.due()).isTrue();
        assertThat(before.latest()).isEqualTo(before.before());
    }

    @Test
    void a_station_that_told_nothing_is_asked_and_not_published() {
        Line line = line();
        assertThat(line.due()).isTrue();
        assertThat(line.latest()).isNull();
        assertThat(line.toPublish()).isFalse();
    }

    @Test
    void consent_is_that_of_the_last_time() {
        Told agreed = new Told(
                Instant.parse("2026-03-01T00:00:00Z"),
                new Acceptance(Accepting.YES, 1, 1, 0, Set.of(), null, Cover.NONE, Listed.NO, true));
        assertThat(line(agreed).toPublish()).isTrue();
        assertThat(line(agreed, told("2026-08-01", 1)).toPublish()).isFalse();
    }

    private static Line line(Told... told) {
        return StationsOfARun.line(7, "こだち", null, 2, List.of(told), BEGAN, OVER);
    }

    private static Told told(String day, int children) {
        return new Told(
                Instant.parse(day + "T00:00:00Z"),
                new Acceptance(Accepting.YES, 1, children, 0, Set.of(), null, Cover.NONE, Listed.NO, false));
    }
}
