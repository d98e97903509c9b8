package org.komichi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.komichi.acceptance.Acceptance.Accepting;
import org.komichi.acceptance.Acceptance.Condition;
import org.komichi.acceptance.Acceptance.Cover;
import org.komichi.acceptance.Acceptance.Listed;

class AcceptanceTest {
    @Test
    void who_accepts_under_conditions_says_which() {
        assertThatExceptionOfType(ConditionNeeded.class)
                .isThrownBy(() -> told(Accepting.CONDITIONAL, Set.of(), " ", 1, false));
        assertThat(told(Accepting.CONDITIONAL, Set.of(), "3歳以上", 1, false).words())
                .isEqualTo("3歳以上");
        assertThat(told(Accepting.CONDITIONAL, Set.of(Condition.AREA), null, 1, false)
                        .conditions())
                .containsExactly(Condition.AREA);
    }

    @Test
    void conditions_that_are_left_over_are_not_kept() {
        Acceptance told = told(Accepting.YES, Set.of(Condition.AGE), "3歳以上", 1, false);
        assertThat(told.conditions()).isEmpty();
        assertThat(told.words()).isNull();
    }

    @Test
    void numbers_are_those_of_people() {
        assertThat(told(Accepting.YES, Set.of(), null, 0, false).nurses()).isZero();
        assertThat(told(Accepting.YES, Set.of(), null, 999, false).nurses()).isEqualTo(999);
        for (int number : new int[] {-1, 1000}) {
            assertThatExceptionOfType(CountOutOfRange.class)
                    .isThrownBy(() -> told(Accepting.YES, Set.of(), null, number, false))
                    .satisfies(rule -> assertThat(rule.field()).isEqualTo("nurses"));
        }
    }

    @Test
    void new_children_are_among_those_it_has() {
        assertThatExceptionOfType(CountOutOfRange.class)
                .isThrownBy(() -> new Acceptance(Accepting.YES, 1, 2, 3, Set.of(), null, Cover.PHONE, Listed.NO, false))
                .satisfies(rule -> assertThat(rule.field()).isEqualTo("childrenNew"));
    }

    @Test
    void conditions_in_words_are_one_short_line() {
        assertThat(told(Accepting.CONDITIONAL, Set.of(), " 市内\n　平日 ", 1, false).words())
                .isEqualTo("市内 平日");
        assertThatExceptionOfType(ConditionWordsTooLong.class)
                .isThrownBy(() -> told(Accepting.CONDITIONAL, Set.of(), "あ".repeat(301), 1, false));
    }

    @Test
    void only_who_accepts_and_agrees_is_published() {
        assertThat(told(Accepting.YES, Set.of(), null, 1, true).toPublish()).isTrue();
        assertThat(told(Accepting.YES, Set.of(), null, 1, false).toPublish()).isFalse();
        assertThat(told(Accepting.NO, Set.of(), null, 0, true).toPublish()).isFalse();
    }

    private static Acceptance told(
            Accepting accepting, Set<Condition> conditions, String words, int nurses, boolean publishable) {
        return new Acceptance(accepting, nurses, 0, 0, conditions, words, Cover.PHONE, Listed.NO, publishable);
    }
}
