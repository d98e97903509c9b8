package org.komichi.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** All people are fictional. */
class PeopleLinesTest {
    private static final String MORI = "{\"email\":\"mori@komichi.example\",\"name\":\"森 一\",\"station\":\"こだち\"}";

    @Test
    void each_line_is_a_person() throws IOException {
        PeopleLines read = read("\uFEFF" + MORI + "\r\n\n{\"email\":\"b@komichi.example\",\"locale\":\"en\"}");
        assertThat(read.faults()).isEmpty();
        assertThat(read.people()).hasSize(2);
        assertThat(read.people().get(0).profile().name()).isEqualTo("森 一");
        assertThat(read.people().get(0).station()).isEqualTo("こだち");
        assertThat(read.people().get(1).number()).isEqualTo(3);
        assertThat(read.people().get(1).locale()).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void a_faulty_line_is_named_and_the_others_are_read() throws IOException {
        PeopleLines read = read(MORI
                + "\n{\"email\":\"a@komichi.example\",\"age\":7}"
                + "\n{\"email\":5}"
                + "\n{\"name\":\"森\"}"
                + "\n{\"email\":\"a@komichi.example\""
                + "\nnull"
                + "\n{\"email\":\"a@komichi.example\",\"email\":\"b@komichi.example\"}"
                + "\n{\"email\":\"a@komichi.example\",\"locale\":\"fr\"}");
        assertThat(read.people()).hasSize(1);
        assertThat(read.faults())
                .extracting(fault -> fault.line() + " " + fault.what().field() + " "
                        + fault.what().code())
                .containsExactly(
                        "2 age unknown-field",
                        "3 email wrong-type",
                        "4 email required",
                        "5 body not-json",
                        "6 body wrong-type",
                        "7 body not-json",
                        "8 locale not-one-of");
    }

    @Test
    void an_empty_file_is_refused() {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> read(" \n\n"));
    }

    @Test
    void another_encoding_is_refused() {
        byte[] japanese = MORI.getBytes(Charset.forName("windows-31j"));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> PeopleLines.read(new ByteArrayInputStream(japanese)))
                .satisfies(refused ->
                        assertThat(refused.faults().getFirst().code()).isEqualTo("not-utf-8"));
    }

    @Test
    void more_lines_than_permitted_are_refused_whole() {
        String many = (MORI + "\n").repeat(PeopleLines.MOST_LINES + 1);
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> read(many));
    }

    private static PeopleLines read(String text) throws IOException {
        return PeopleLines.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
