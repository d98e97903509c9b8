package org.komichi.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.komichi.caselibrary.CaseImport;
import org.komichi.caselibrary.CaseNotThereAnyMore;
import org.komichi.caselibrary.CaseSearchSource;
import org.komichi.caselibrary.CaseWithdrawal;
import org.komichi.caselibrary.Cases;
import org.komichi.caselibrary.FileNotUtf8;
import org.komichi.caselibrary.ImportReport;
import org.komichi.shared.NotFound;
import org.komichi.shared.Paging;
import org.komichi.support.Acting;
import org.komichi.support.House;

/** The library in the real server: its cases are there, come in by lines, and go out at once. */
@ExtendWith(ArquillianExtension.class)
class CasesIT {
    private static final Set<String> EDITOR = Set.of("LEARNER", "EDITOR");

    @Inject
    House house;

    @Inject
    Cases cases;

    @Inject
    CaseImport cameIn;

    @Inject
    CaseWithdrawal withdrawal;

    @Inject
    CaseSearchSource found;

    @Test
    void the_cases_of_the_application_are_in_the_library_each_once() throws Exception {
        Set<String> numbers = Acting.asNobody(() -> cases.list(new Paging(0, 100)).items().stream()
                .map(one -> one.number())
                .filter(number -> number != null && number.startsWith("CASE-F"))
                .collect(Collectors.toSet()));
        assertEquals(18, numbers.size());
        assertEquals(
                2,
                Acting.asNobody(() -> cases.published("f01-ventilator-dislodgement")
                        .document()
                        .ecomaps()
                        .size()));
    }

    @Test
    void a_faulty_line_is_named_and_the_others_come_in_and_what_is_withdrawn_is_gone_from_everywhere()
            throws Exception {
        long editor = house.doctor();
        String lines = """
                {"slug": "it-night", "title": "はじめての夜", "body": "退院した夜のことです。"}
                {broken
                {"slug": "it-night", "title": "同じ名前", "body": "x"}

                {"slug": "it-composite", "title": "複数の子ども", "body": "x", "origin": "COMPOSITE"}
                """;
        ImportReport report = Acting.as(editor, EDITOR, () -> taken(lines));
        assertEquals(4, report.lines());
        assertEquals(1, report.published());
        assertEquals(1, report.drafts());
        assertEquals(2, report.failed());
        assertEquals(
                "2 case-json-broken, 3 case-slug-taken",
                report.faults().stream()
                        .map(fault -> fault.line() + " " + fault.fault().code())
                        .collect(Collectors.joining(", ")));
        ImportReport again = Acting.as(editor, EDITOR, () -> taken(lines));
        assertEquals(4, again.failed());

        assertTrue(Acting.asNobody(() -> found.find("it-night")).isPresent());
        assertTrue(Acting.asNobody(() -> found.find("it-composite")).isEmpty());
        assertThrows(NotFound.class, () -> Acting.asNobody(() -> cases.published("it-composite")));

        Acting.as(editor, EDITOR, () -> {
            withdrawal.withdraw("it-night", "試験");
            withdrawal.withdraw("it-night", null);
            return null;
        });
        assertThrows(CaseNotThereAnyMore.class, () -> Acting.asNobody(() -> cases.published("it-night")));
        assertTrue(Acting.asNobody(() -> found.find("it-night")).isEmpty());
    }

    @Test
    void a_long_file_tells_how_far_it_is_and_what_came_before_a_fault_in_it_stays() throws Exception {
        long editor = house.doctor();
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 600; i++) {
            lines.append("{\"slug\": \"it-many-%d\", \"title\": \"下書き\", \"body\": \"x\", \"origin\": \"COMPOSITE\"}\n"
                    .formatted(i));
        }
        byte[] half = (lines + "\u00ff").getBytes(StandardCharsets.ISO_8859_1);
        List<Integer> told = new ArrayList<>();
        assertThrows(
                FileNotUtf8.class,
                () -> Acting.as(editor, EDITOR, () -> cameIn.importLines(new ByteArrayInputStream(half), told::add)));
        assertEquals(List.of(250, 500), told);
        assertTrue(house.count("select count(*) from library_case where slug like 'it-many-%'") >= 500);
        house.change("delete from library_case where slug like 'it-many-%'");
    }

    private ImportReport taken(String lines) throws Exception {
        return cameIn.importLines(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
    }
}
