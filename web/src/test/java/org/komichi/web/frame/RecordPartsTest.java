package org.komichi.web.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.VariableMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

public class RecordPartsTest {
    public record Seat(int row, List<String> people) {
        public boolean taken() {
            return !people.isEmpty();
        }

        public String broken() {
            throw new IllegalStateException("no");
        }
    }

    private final RecordParts parts = new RecordParts();
    private final ELContext page = new ELContext() {
        @Override
        public ELResolver getELResolver() {
            return parts;
        }

        @Override
        public FunctionMapper getFunctionMapper() {
            return null;
        }

        @Override
        public VariableMapper getVariableMapper() {
            return null;
        }
    };

    private Object called(Object base, String method, Object... arguments) {
        page.setPropertyResolved(false);
        return parts.invoke(page, base, method, null, arguments);
    }

    @Test
    void parts_and_other_methods_of_a_record_are_called() {
        Seat seat = new Seat(3, List.of("架空"));
        assertThat(called(seat, "row")).isEqualTo(3);
        assertThat(called(seat, "taken")).isEqualTo(true);
        assertThat(page.isPropertyResolved()).isTrue();
    }

    @Test
    void a_list_from_the_inside_of_the_platform_is_told_whole() {
        assertThat(called(new Seat(3, List.of("架空")), "people")).isEqualTo(List.of("架空"));
    }

    @Test
    void everything_else_is_left_to_the_others() {
        called("text", "length");
        assertThat(page.isPropertyResolved()).isFalse();
        called(new Seat(1, List.of()), "nothing");
        assertThat(page.isPropertyResolved()).isFalse();
        called(new Seat(1, List.of()), "equals", "x");
        assertThat(page.isPropertyResolved()).isFalse();
    }

    @Test
    void what_a_method_throws_is_told_as_its_cause() {
        Seat seat = new Seat(1, List.of());
        assertThatThrownBy(() -> called(seat, "broken"))
                .isInstanceOf(ELException.class)
                .hasCauseInstanceOf(IllegalStateException.class);
    }
}
