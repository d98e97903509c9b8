package org.komichi.survey.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.komichi.survey.comparison.AnswerSheet.Fault;
import org.komichi.survey.comparison.AnswerSheet.FaultCode;

class AnswerSheetReaderTest {

    private static final String HEADER = "respondent,item,wave,value\n";

    private final AnswerSheetReader reader = new AnswerSheetReader(Map.of("SV-K17", Scale.FIVE_POINT));

    @Test
    void a_plain_sheet_is_read() {
        AnswerSheet sheet = read(HEADER + "R1,SV-K17,PRE,2\nR1,SV-K17,POST,4\nR2,SV-R06,T3,10\n");
        assertEquals(List.of(), sheet.faults());
        assertEquals(
                List.of(
                        new Answer("R1", "SV-K17", Wave.PRE, 2),
                        new Answer("R1", "SV-K17", Wave.POST, 4),
                        new Answer("R2", "SV-R06", Wave.T3, 10)),
                sheet.answers());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uFEFFrespondent,item,wave,value\r\nR1,SV-K17,PRE,2\r\n",
                "ｒｅｓｐｏｎｄｅｎｔ,ｉｔｅｍ,ｗａｖｅ,ｖａｌｕｅ\nＲ１,ＳＶ－Ｋ１７,ＰＲＥ,２\n",
                "\"respondent\",\"item\",\"wave\",\"value\"\n\"R1\",\"SV-K17\",\"PRE\",\"2\"",
                "Respondent , Item,Wave,Value\n R1 ,　SV-K17　,pre, 2 \n",
                "value,wave,item,respondent\n2,PRE,SV-K17,R1\n",
                "respondent,item,wave,value\n\n,,,\nR1,SV-K17,PRE,2\n,,,\n\n",
                "respondent,item,wave,value,,\nR1,SV-K17,PRE,2,,\n",
                "respondent,item,wave,value\rR1,SV-K17,PRE,2\r",
                "respondent,item,wave,value\nR1,SV-K17,PRE,02\n",
            })
    void what_spreadsheets_and_input_methods_leave_behind_is_read_the_same(String csv) {
        AnswerSheet sheet = read(csv);
        assertEquals(List.of(), sheet.faults());
        assertEquals(List.of(new Answer("R1", "SV-K17", Wave.PRE, 2)), sheet.answers());
    }

    @Test
    void quoted_cells_may_hold_commas_quotes_and_line_breaks_and_lines_are_still_counted_right() {
        AnswerSheet sheet = read(HEADER + "\"A, \"\"B\"\"\nC\",SV-K17,PRE,2\nR2,SV-K17,PRE,9\n");
        assertEquals(List.of(new Fault(4, "value", FaultCode.OUT_OF_RANGE, "9", "1–5")), sheet.faults());
        assertEquals(
                "A, \"B\"\nC",
                read(HEADER + "\"A, \"\"B\"\"\nC\",X,PRE,2\n")
                        .answers()
                        .getFirst()
                        .respondent());
    }

    @Test
    void emoji_and_rare_characters_are_keys_like_any_other() {
        assertEquals(
                "👶𠮷",
                read(HEADER + "👶𠮷,SV-K17,PRE,2\n").answers().getFirst().respondent());
    }

    @Test
    void an_empty_value_is_a_missing_answer() {
        AnswerSheet sheet = read(HEADER + "R1,SV-K17,PRE,\nR2,SV-K17,PRE,3\n");
        assertEquals(List.of(new Answer("R2", "SV-K17", Wave.PRE, 3)), sheet.answers());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "R1,SV-K17,PRE,6        | value | OUT_OF_RANGE | 6 | 1–5",
                "R1,SV-K17,PRE,0        | value | OUT_OF_RANGE | 0 | 1–5",
                "R1,SV-K17,PRE,-1       | value | OUT_OF_RANGE | -1 | 1–5",
                "R1,other,PRE,11        | value | OUT_OF_RANGE | 11 | 0–10",
                "R1,other,PRE,99999999999999999999 | value | OUT_OF_RANGE | 99999999999999999999 | 0–10",
                "R1,SV-K17,PRE,2.5      | value | NOT_A_WHOLE_NUMBER | 2.5 | 1–5",
                "R1,SV-K17,PRE,わかる    | value | NOT_A_WHOLE_NUMBER | わかる | 1–5",
                "R1,SV-K17,PRE,=1+1     | value | NOT_A_WHOLE_NUMBER | =1+1 | 1–5",
                "R1,SV-K17,BEFORE,2     | wave | UNKNOWN_WAVE | BEFORE | 'PRE, POST, THEN, T3, T6'",
                "R1,SV-K17,,2           | wave | REQUIRED | '' | 'PRE, POST, THEN, T3, T6'",
                ",SV-K17,PRE,2          | respondent | REQUIRED | '' | -",
                "R1,,PRE,2              | item | REQUIRED | '' | -",
                "R1,SV-K17,PRE          | row | WRONG_NUMBER_OF_CELLS | 3 | 4",
                "R1,SV-K17,PRE,2,3      | row | WRONG_NUMBER_OF_CELLS | 5 | 4",
            })
    void a_fault_names_line_field_and_what_was_found(
            String row, String field, FaultCode code, String value, String expected) {
        AnswerSheet sheet = read(HEADER + "R0,SV-K17,PRE,2\n" + row + "\n");
        assertEquals(List.of(new Fault(3, field, code, value, expected)), sheet.faults());
        assertEquals(List.of(), sheet.answers(), "a sheet with a fault is refused whole");
    }

    @Test
    void the_same_question_answered_twice_names_both_lines_whatever_was_answered() {
        assertEquals(
                List.of(
                        new Fault(4, "row", FaultCode.DUPLICATE_ANSWER, "2", null),
                        new Fault(5, "row", FaultCode.DUPLICATE_ANSWER, "2", null)),
                read(HEADER + "R1,SV-K17,PRE,2\nR1,SV-K17,POST,2\nＲ1,SV-K17,pre,\nR1,SV-K17,PRE,5\n")
                        .faults());
    }

    @Test
    void a_sheet_that_is_stored_already_is_named_once_with_its_line_and_column() {
        AnswerSheetReader reader =
                new AnswerSheetReader(Map.of(), (respondent, wave) -> respondent.equals("R1") && wave == Wave.PRE);
        assertEquals(
                List.of(new Fault(3, "respondent", FaultCode.STORED_ALREADY, "R1", "PRE")),
                reader.read(HEADER + "R1,SV-K17,POST,2\nＲ1,SV-K17,PRE,2\nR1,SV-K18,PRE,2\nR2,SV-K17,PRE,2\n")
                        .faults());
    }

    @Test
    void several_faults_come_at_once_but_not_without_end() {
        assertEquals(4, read(HEADER + ",,,x\n").faults().size());
        AnswerSheet sheet = read(HEADER + "R1,SV-K17,PRE,x\n".repeat(5_000));
        assertEquals(101, sheet.faults().size());
        assertEquals(FaultCode.TOO_MANY_FAULTS, sheet.faults().getLast().code());
    }

    @Test
    void long_cells_are_refused_and_quoted_short() {
        Fault fault =
                read(HEADER + "👶".repeat(101) + ",SV-K17,PRE,2\n").faults().getFirst();
        assertEquals(FaultCode.TOO_LONG, fault.code());
        assertEquals("👶".repeat(40) + "…", fault.value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "\n", " \r\n \r\n"})
    void an_empty_file_is_named_so(String csv) {
        assertEquals(FaultCode.EMPTY_FILE, only(read(csv)).code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",,,\n", "R1,SV-K17,PRE,\n"})
    void a_header_with_nothing_answered_below_is_named_so(String rows) {
        assertEquals(FaultCode.NO_ANSWERS, only(read(HEADER + rows)).code());
    }

    @Test
    void a_wrong_header_is_explained_column_by_column() {
        assertEquals(
                List.of(
                        new Fault(1, "row", FaultCode.UNKNOWN_COLUMN, "name", "respondent,item,wave,value"),
                        new Fault(1, "respondent", FaultCode.MISSING_COLUMN, "", "respondent,item,wave,value")),
                read("name,item,wave,value\nR1,SV-K17,PRE,2\n").faults());
        assertEquals(
                FaultCode.DUPLICATE_COLUMN,
                only(read("respondent,item,wave,value,value\nR1,SV-K17,PRE,2,2\n"))
                        .code());
        assertEquals(5, read("R1;SV-K17;PRE;2\n").faults().size(), "semicolons and no header");
    }

    @Test
    void twenty_thousand_rows_are_read_and_one_more_is_not() {
        StringBuilder csv = new StringBuilder(HEADER);
        for (int i = 0; i < AnswerSheetReader.MOST_ROWS; i++) {
            csv.append("R").append(i).append(",SV-K17,PRE,3\n");
        }
        assertEquals(AnswerSheetReader.MOST_ROWS, read(csv.toString()).answers().size());
        Fault fault = only(read(csv.append("one more,SV-K17,PRE,3\n").toString()));
        assertEquals(FaultCode.TOO_MANY_ROWS, fault.code());
        assertEquals(AnswerSheetReader.MOST_ROWS + 2, fault.line());
    }

    @Test
    void a_huge_file_is_refused_before_it_is_read() throws IOException {
        byte[] huge = new byte[AnswerSheetReader.MOST_BYTES + 10];
        ByteArrayInputStream stream = new ByteArrayInputStream(huge);
        assertEquals(FaultCode.FILE_TOO_LARGE, only(reader.read(stream)).code());
        assertTrue(stream.available() > 0, "not read to the end");
    }

    @Test
    void shift_jis_is_read_as_spreadsheets_write_it() {
        byte[] csv = (HEADER + "R1,SV-K17,PRE,2\n山田,ＳＶ－Ｋ１７,ＰＲＥ,２\n").getBytes(Charset.forName("windows-31j"));
        AnswerSheet sheet = reader.read(csv);
        assertTrue(sheet.sound(), sheet.faults().toString());
        assertEquals(new Answer("山田", "SV-K17", Wave.PRE, 2), sheet.answers().getLast());
    }

    @Test
    void bytes_that_are_neither_utf_8_nor_shift_jis_are_a_fault_with_the_line() {
        byte[] csv = (HEADER + "R1,SV-K17,PRE,2\n?,SV-K17,PRE,2\n").getBytes(StandardCharsets.UTF_8);
        csv[csv.length - 15] = (byte) 0xFF;
        assertEquals(new Fault(3, "file", FaultCode.NOT_UTF_8, "", "UTF-8"), only(reader.read(csv)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"R1,SV-K17,PRE,\"2\n", "\"R1\"x,SV-K17,PRE,2\n"})
    void broken_quotes_are_a_fault_and_no_exception(String row) {
        assertEquals(new Fault(3, "row", FaultCode.NOT_CSV, "", null), only(read(HEADER + "R0,A,PRE,1\n" + row)));
    }

    @Test
    void keys_of_faults_read_as_words() {
        assertEquals("not-utf-8", FaultCode.NOT_UTF_8.key());
    }

    private AnswerSheet read(String csv) {
        return reader.read(csv.getBytes(StandardCharsets.UTF_8));
    }

    private static Fault only(AnswerSheet sheet) {
        assertEquals(1, sheet.faults().size(), sheet.faults().toString());
        return sheet.faults().getFirst();
    }
}
