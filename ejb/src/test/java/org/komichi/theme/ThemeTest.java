package org.komichi.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class ThemeTest {
    @Test
    void a_name_is_one_line_without_spaces_around_it() {
        assertThat(new Theme(1, "　地域と\n の連携 ").name()).isEqualTo("地域と の連携");
    }

    @Test
    void without_a_name_there_is_no_theme() {
        assertThatExceptionOfType(ThemeNameNeeded.class).isThrownBy(() -> new Theme(1, "　 \t"));
        assertThatExceptionOfType(ThemeNameNeeded.class).isThrownBy(() -> new Theme(1, null));
    }

    @Test
    void a_name_has_forty_characters_at_most_however_they_are_stored() {
        assertThat(new Theme(1, "𠮷".repeat(40)).name()).hasSize(80);
        assertThatExceptionOfType(ThemeNameTooLong.class).isThrownBy(() -> new Theme(1, "あ".repeat(41)));
    }

    @Test
    void names_that_look_the_same_are_the_same() {
        assertThat(new Theme(1, "ＴＥＡＭ　１").nameKey()).isEqualTo(Theme.key("team 1"));
    }

    @Test
    void a_name_that_was_refused_changes_nothing() {
        Theme theme = new Theme(1, "連携");
        assertThatExceptionOfType(ThemeNameNeeded.class).isThrownBy(() -> theme.rename(" "));
        assertThat(theme.name()).isEqualTo("連携");
    }
}
