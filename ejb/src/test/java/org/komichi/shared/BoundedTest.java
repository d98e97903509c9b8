package org.komichi.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BoundedTest {
    @Test
    void what_was_asked_for_least_recently_is_forgotten_first() {
        Bounded<Integer, String> two = new Bounded<>(2);
        two.put(1, "one");
        two.put(2, "two");
        assertThat(two.find(1)).isEqualTo("one");
        assertThat(two.get(3, number -> "three")).isEqualTo("three");
        assertThat(two.find(2)).isNull();
        assertThat(two.find(1)).isEqualTo("one");
    }

    @Test
    void what_weighs_more_makes_room_for_itself_and_what_is_too_heavy_is_not_kept() {
        Bounded<String, String> ten = new Bounded<>(10, String::length);
        ten.put("a", "1234");
        ten.put("b", "1234");
        ten.put("b", "123456");
        assertThat(ten.find("a")).isEqualTo("1234");
        ten.put("c", "12345");
        assertThat(ten.find("b")).isNull();
        assertThat(ten.find("a")).isEqualTo("1234");
        ten.put("d", "12345678901");
        assertThat(ten.find("d")).isNull();
        ten.put("e", "1234567890");
        assertThat(ten.find("e"))
                .as("nothing of what was forgotten weighs any more")
                .isNotNull();
    }
}
