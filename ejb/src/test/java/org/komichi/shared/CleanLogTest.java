package org.komichi.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;

class CleanLogTest {
    @Test
    void a_failure_tells_its_kinds_and_places_and_not_what_somebody_typed() {
        String told = told(new IllegalStateException(
                "Half a sheet",
                new SQLException("Key (email)=(hana@hospital.example) is there already", "23505", 23505)));

        assertThat(told)
                .contains("Half a sheet", "java.sql.SQLException (state 23505, code 23505)", "CleanLogTest.java")
                .doesNotContain("hana", "hospital");
    }

    @Test
    void what_a_parser_could_not_read_is_not_repeated() {
        String typed = String.join(" ", "架空", "花子");

        assertThatThrownBy(() -> LocalDate.parse(typed))
                .satisfies(failure -> assertThat(told(failure))
                        .contains("DateTimeParseException")
                        .doesNotContain("花子"));
    }

    @Test
    void no_address_and_no_link_that_lets_somebody_in_is_logged_by_anybody() {
        LogRecord record = new LogRecord(Level.WARNING, "Mail to hana@hospital.example: {0} {1}");
        record.setParameters(new Object[] {"/password/0123456789abcdefABCDEF_-", 42});

        assertThat(CleanLog.clean(record)).isTrue();
        assertThat(new SimpleFormatter().formatMessage(record)).isEqualTo("Mail to (address): /password/(secret) 42");
    }

    @Test
    void a_number_from_elsewhere_is_taken_over_when_it_can_stand_in_a_log() {
        assertThat(RequestNumber.of("a1b2c3d4-0000")).isEqualTo("a1b2c3d4-0000");
        assertThat(RequestNumber.of("short")).matches("[0-9a-f]{12}");
        assertThat(RequestNumber.of("forged\nline of the log")).matches("[0-9a-f]{12}");
        assertThat(RequestNumber.of(null)).matches("[0-9a-f]{12}").isNotEqualTo(RequestNumber.of(null));
    }

    private static String told(Throwable failure) {
        LogRecord record = new LogRecord(Level.SEVERE, "Defect");
        record.setThrown(failure);
        CleanLog.clean(record);
        StringWriter text = new StringWriter();
        record.getThrown().printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
