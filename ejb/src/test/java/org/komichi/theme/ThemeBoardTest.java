package org.komichi.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.komichi.survey.FreeTexts.Question;
import org.komichi.survey.FreeTexts.Text;
import org.komichi.survey.WaveKind;
import org.komichi.theme.ThemeBoard.Sorting;
import org.komichi.theme.ThemeBoard.Topic;

class ThemeBoardTest {
    private static final Topic TEAM = new Topic(1, "連携");
    private static final Topic TOOLS = new Topic(2, "物品");

    private static final Question INTENDED =
            asked(WaveKind.POST, new Text("a", "訪問看護と話す", false, 3), new Text("b", "物品をそろえる", false, 1));
    private static final Question WISHED = asked(WaveKind.POST, new Text("c", "●●●と話す時間", true, 1));

    @Test
    void a_theme_counts_how_often_something_about_it_was_written() {
        ThemeBoard board = board(Map.of("a", about(false, 1), "b", about(false, 2), "c", about(false, 1)));
        assertThat(board.count(TEAM, INTENDED)).isEqualTo(3);
        assertThat(board.count(TEAM, WISHED)).isEqualTo(1);
        assertThat(board.count(TEAM)).isEqualTo(4);
    }

    @Test
    void a_text_under_two_themes_counts_for_both() {
        ThemeBoard board = board(Map.of("a", about(false, 1, 2)));
        assertThat(board.count(TEAM)).isEqualTo(3);
        assertThat(board.count(TOOLS)).isEqualTo(3);
    }

    @Test
    void what_nobody_sorted_is_left_to_sort() {
        ThemeBoard board = board(Map.of("b", about(true)));
        assertThat(board.unsorted(INTENDED)).isEqualTo(2);
        assertThat(board.unsorted(WISHED)).isEqualTo(1);
    }

    @Test
    void a_withdrawn_text_counts_nowhere() {
        ThemeBoard board = board(Map.of("gone", about(true, 1)));
        assertThat(board.count(TEAM)).isZero();
        assertThat(board.about(TEAM)).isEmpty();
        assertThat(board.quotations(TEAM)).isEmpty();
    }

    @Test
    void only_what_was_allowed_is_quoted_and_covered_as_it_is_shown() {
        ThemeBoard board = board(Map.of("a", about(false, 1), "c", about(true, 1), "b", about(true, 2)));
        assertThat(board.quotations(TEAM)).containsExactly("●●●と話す時間");
    }

    private static ThemeBoard board(Map<String, Sorting> sorted) {
        return new ThemeBoard(List.of(TEAM, TOOLS), List.of(INTENDED, WISHED), sorted);
    }

    private static Sorting about(boolean quotable, long... themes) {
        return new Sorting(Set.copyOf(java.util.Arrays.stream(themes).boxed().toList()), quotable);
    }

    private static Question asked(WaveKind wave, Text... texts) {
        return new Question(wave, null, List.of(texts));
    }
}
