package org.komichi.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RowsTakenTest {
    @Test
    void rows_of_fewer_than_ten_people_need_a_reason() {
        assertThatExceptionOfType(RowsReasonNeeded.class).isThrownBy(() -> taken(9, "　 "));
        assertThatExceptionOfType(RowsReasonNeeded.class).isThrownBy(() -> taken(9, null));
        assertThat(taken(9, " 検算のため ").reason()).isEqualTo("検算のため");
    }

    @Test
    void rows_of_ten_people_need_none() {
        assertThat(taken(10, null).reason()).isEmpty();
    }

    @Test
    void a_reason_is_short() {
        assertThatExceptionOfType(RowsReasonNeeded.class).isThrownBy(() -> taken(60, "長".repeat(301)));
        assertThat(taken(60, "長".repeat(300)).reason()).hasSize(300);
    }

    private static RowsTaken taken(int people, String reason) {
        return new RowsTaken(1, 2, Instant.EPOCH, "xlsx", people, reason);
    }
}
