package org.komichi.web.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.komichi.operation.OperationDesk.Span;

class DayBarsTest {
    @Test
    void the_greatest_fills_the_height_and_one_among_thousands_is_still_seen() {
        DayBars bars = DayBars.of(List.of(span(0), span(1), span(4000)), Span::requests);

        assertThat(bars.most()).isEqualTo(4000);
        assertThat(bars.bars()).containsExactly(new DayBars.Bar(11, 58, 2), new DayBars.Bar(21, 0, 60));
    }

    private static Span span(long requests) {
        return new Span(Instant.EPOCH, requests, 0, 0);
    }
}
