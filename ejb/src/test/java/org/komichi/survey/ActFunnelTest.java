package org.komichi.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ActFunnelTest {
    @Test
    void who_said_four_or_five_is_followed_to_what_she_did() {
        // 20 answered: 0-11 said 4 or 5. 0-5 and 12-16 answered later too; 0-3 and 12 have accepted a child.
        ActFunnel funnel = ActFunnel.of(
                WaveKind.T6, 25, intents(12, 8), children(new int[] {0, 1, 2, 3, 12}, new int[] {4, 5, 13, 14, 15, 16
                }));
        assertThat(funnel.asked()).isEqualTo(25);
        assertThat(funnel.answered()).isEqualTo(20);
        assertThat(funnel.willing()).isEqualTo(12);
        assertThat(funnel.followed()).isEqualTo(6);
        assertThat(funnel.unknown()).isEqualTo(6);
        assertThat(funnel.acted()).isEqualTo(4);
        assertThat(funnel.laterAnswered()).isEqualTo(11);
        assertThat(funnel.laterActed()).isEqualTo(5);
    }

    @Test
    void who_did_not_answer_later_did_not_say_no() {
        ActFunnel funnel = ActFunnel.of(
                WaveKind.T3, 20, intents(12, 8), children(new int[] {0, 1, 2, 3, 4}, new int[] {12, 13, 14, 15, 16}));
        assertThat(funnel.acted()).isEqualTo(funnel.followed()).isEqualTo(5);
        assertThat(funnel.unknown()).isEqualTo(7);
    }

    @Test
    void a_run_of_twelve_sees_its_steps() {
        // Six of twelve were willing; eight answered later, five of the willing among them, and two of those have
        // accepted.
        ActFunnel funnel =
                ActFunnel.of(WaveKind.T3, 12, intents(6, 6), children(new int[] {0, 1, 7}, new int[] {2, 3, 4, 8, 9}));
        assertThat(funnel.willing()).isEqualTo(6);
        assertThat(funnel.followed()).isEqualTo(5);
        assertThat(funnel.unknown()).isEqualTo(1);
        assertThat(funnel.acted()).isEqualTo(2);
    }

    @Test
    void four_who_answered_both_times_are_too_few_to_be_joined() {
        ActFunnel funnel = ActFunnel.of(WaveKind.T6, 20, intents(12, 8), children(new int[] {0, 1}, new int[] {2, 13}));
        assertThat(funnel.willing()).isEqualTo(12);
        assertThat(funnel.followed()).isNull();
        assertThat(funnel.unknown()).isNull();
        assertThat(funnel.acted()).isNull();
        assertThat(funnel.laterActed()).isNull();
    }

    @Test
    void a_run_of_eight_who_all_answered_again_leaves_nobody_unknown() {
        ActFunnel funnel = ActFunnel.of(WaveKind.T6, 8, intents(8, 0), children(new int[] {0, 1}, range(2, 8)));
        assertThat(funnel.followed()).isEqualTo(8);
        assertThat(funnel.unknown()).isZero();
        assertThat(funnel.acted()).isEqualTo(2);
    }

    @Test
    void answers_that_are_not_paired_are_not_joined() {
        Map<String, Integer> others = new HashMap<>();
        range(10).forEach(i -> others.put("other" + i, 1));
        ActFunnel funnel = ActFunnel.of(WaveKind.T3, 20, intents(12, 8), others);
        assertThat(funnel.followed()).isNull();
        assertThat(funnel.laterActed()).isEqualTo(10);
    }

    private static Map<String, Integer> intents(int willing, int others) {
        Map<String, Integer> intents = new HashMap<>();
        range(willing + others).forEach(i -> intents.put("r" + i, i < willing ? 4 + i % 2 : 1 + i % 3));
        return intents;
    }

    private static Map<String, Integer> children(int[] accepted, int[] none) {
        Map<String, Integer> children = new HashMap<>();
        IntStream.of(accepted).forEach(i -> children.put("r" + i, 1 + i % 2));
        IntStream.of(none).forEach(i -> children.put("r" + i, 0));
        return children;
    }

    private static IntStream range(int end) {
        return IntStream.range(0, end);
    }

    private static int[] range(int from, int end) {
        return IntStream.range(from, end).toArray();
    }
}
