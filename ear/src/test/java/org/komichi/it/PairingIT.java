package org.komichi.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.komichi.pairing.CodeElement;
import org.komichi.pairing.CodeMatches;
import org.komichi.pairing.OpenAnswering;
import org.komichi.pairing.PaperNumberTaken;
import org.komichi.pairing.PaperSheets;
import org.komichi.run.Run;
import org.komichi.run.Runs;
import org.komichi.shared.Bilingual;
import org.komichi.shared.NotFound;
import org.komichi.support.Acting;
import org.komichi.support.House;
import org.komichi.support.Tables;
import org.komichi.survey.AnswersOpenTheWay;
import org.komichi.survey.PairingIsFixed;
import org.komichi.survey.PairingMode;
import org.komichi.survey.PairingModes;
import org.komichi.survey.WaveFigures;
import org.komichi.survey.WaveKind;
import org.komichi.survey.WaveSchedule;
import org.komichi.survey.Waves;

/** Answers without an account in the real server: one sheet for each browser, paired by code, and never silently. */
@ExtendWith(ArquillianExtension.class)
class PairingIT {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @Inject
    House house;

    @Inject
    Tables tables;

    @Inject
    Runs runs;

    @Inject
    WaveSchedule schedule;

    @Inject
    Waves waves;

    @Inject
    PairingModes modes;

    @Inject
    OpenAnswering answering;

    @Inject
    CodeMatches matches;

    @Inject
    PaperSheets paper;

    @Test
    void a_code_pairs_and_a_slip_is_proposed_decided_taken_back_and_withdrawn() throws Exception {
        long team = house.team();
        long organizer = house.organizerOf(team);
        Run run = meetings(team);
        String before = asked(organizer, run, "hd-t0");
        String after = asked(organizer, run, "hd-t1");
        as(organizer, () -> modes.choose(run.id(), PairingMode.CODE));
        answers(before, "phone-a", code("7", "42"), 6);
        answers(before, "phone-b", code("8", "11"), 1);
        answers(after, "phone-a", code("7", "42"), 1);
        answers(after, "phone-c", code("8", "12"), 1);
        assertEquals(2, figures(organizer, run, WaveKind.PRE).submitted(), "one sheet for each browser");
        assertEquals(1, figures(organizer, run, WaveKind.POST).pairs());

        CodeMatches.Overview overview = overview(organizer, run);
        assertEquals(1, overview.pairedByCode());
        CodeMatches.Proposal slip = overview.proposals().getFirst();
        assertEquals(List.of(CodeElement.PHONE), List.copyOf(slip.differing()));
        assertTrue(slip.byChance() > 0 && slip.byChance() < 0.01, () -> "chance " + slip.byChance());
        as(organizer, () -> matches.decide(run.id(), slip.one(), slip.other(), true));
        assertEquals(2, figures(organizer, run, WaveKind.POST).pairs());
        long decision = overview(organizer, run).decided().getFirst().id();
        as(organizer, () -> matches.takeBack(run.id(), decision));
        assertEquals(1, figures(organizer, run, WaveKind.POST).pairs());

        assertThrows(PairingIsFixed.class, () -> as(organizer, () -> modes.choose(run.id(), PairingMode.UNPAIRED)));
        long stranger = house.organizerOf(house.team());
        assertThrows(NotFound.class, () -> overview(stranger, run));

        assertEquals(0, withdrawn(before, code("7", "43")));
        assertEquals(2, withdrawn(before, code("7", "42")));
        assertEquals(1, figures(organizer, run, WaveKind.PRE).submitted());
        assertEquals(
                0,
                house.count(
                        "select count(*) from coded_sheet where run_id = ?1 and wave_id not in (select wave_id from survey_response)",
                        run.id()));
        assertEquals(List.of(), tables.holders("phone-b"));
    }

    @Test
    void a_course_must_know_who_answered_so_it_pairs_by_account() throws Exception {
        long team = house.team();
        long organizer = house.organizerOf(team);
        Run course = house.openRun("hd", team, 5);
        assertThrows(AnswersOpenTheWay.class, () -> as(organizer, () -> modes.choose(course.id(), PairingMode.CODE)));
    }

    @Test
    void paper_is_stored_whole_or_not_at_all_and_pairs_by_the_number_on_the_sheet() throws Exception {
        long team = house.team();
        long organizer = house.organizerOf(team);
        Run run = meetings(team);
        asked(organizer, run, "hd-t0");
        asked(organizer, run, "hd-t1");
        as(organizer, () -> paper.type(run.id(), WaveKind.PRE, "０1", Map.of("SV-K17", "2", "SV-D01", "1"), true));
        String table = "respondent,item,wave,value\n01,SV-K17,POST,４\nA-2,SV-K17,PRE,1\nA-2,SV-K17,POST,5\n";
        as(organizer, () -> {
            var sheet = paper.read(run.id(), table.getBytes(Charset.forName("windows-31j")));
            assertEquals(List.of(), sheet.faults());
            assertEquals(3, paper.store(run.id(), sheet, true));
        });
        assertEquals(2, figures(organizer, run, WaveKind.POST).pairs());
        String again = "respondent,item,wave,value\nB-1,SV-K17,PRE,1\n01,SV-K17,PRE,2\n";
        as(organizer, () -> {
            var sheet = paper.read(run.id(), again.getBytes(StandardCharsets.UTF_8));
            assertEquals(
                    List.of(3),
                    sheet.faults().stream().map(fault -> fault.line()).toList());
            assertThrows(RuntimeException.class, () -> paper.store(run.id(), sheet, true));
        });
        assertEquals(2, figures(organizer, run, WaveKind.PRE).submitted(), "nothing of it is stored");
        as(organizer, () -> {
            byte[] third = "respondent,item,wave,value\nC-1,SV-K17,PRE,1\n".getBytes(StandardCharsets.UTF_8);
            var first = paper.read(run.id(), third);
            var second = paper.read(run.id(), third);
            assertEquals(1, paper.store(run.id(), first, true));
            assertThrows(PaperNumberTaken.class, () -> paper.store(run.id(), second, true));
        });
        as(organizer, () -> paper.takeOut(run.id(), WaveKind.PRE, "01"));
        assertEquals(2, figures(organizer, run, WaveKind.PRE).submitted());
    }

    private Run meetings(long team) throws Exception {
        LocalDate today = LocalDate.now(TOKYO);
        return Acting.as(
                0,
                House.SYSTEM,
                () -> runs.plan(new Run(
                        "w" + UUID.randomUUID().toString().substring(0, 12),
                        Run.SubjectKind.WORKSHOP,
                        "evening",
                        new Bilingual("架空の集まり", null),
                        team,
                        TOKYO,
                        today.minusDays(1),
                        today.plusDays(3),
                        Run.Joining.BY_ORGANIZER,
                        Instant.now())));
    }

    /** A questionnaire of the run that is open now; its short address. */
    private String asked(long organizer, Run run, String instrument) throws Exception {
        as(organizer, () -> schedule.add(run.id(), instrument));
        house.change(
                "update survey_wave set opens_at = ?1 where run_id = ?2",
                Instant.now().minusSeconds(60).atOffset(java.time.ZoneOffset.UTC),
                run.id());
        return Acting.as(organizer, House.ORGANIZER, () -> schedule.shortCode(run.id(), instrument));
    }

    private void answers(String link, String phone, Map<CodeElement, String> code, int clicks) throws Exception {
        ExecutorService browsers = Executors.newFixedThreadPool(clicks);
        try {
            Callable<Void> begin = () -> Acting.asNobody(() -> {
                answering.begin(link, phone, true, false, code);
                return null;
            });
            for (Future<Void> one : browsers.invokeAll(Collections.nCopies(clicks, begin))) {
                one.get();
            }
        } finally {
            browsers.shutdownNow();
        }
        Acting.asNobody(() -> {
            answering.answer(link, phone, Map.of("SV-K17", List.of("4")));
            answering.submit(link, phone);
            return null;
        });
    }

    private int withdrawn(String link, Map<CodeElement, String> code) throws Exception {
        return Acting.asNobody(() -> answering.withdraw(link, code));
    }

    private CodeMatches.Overview overview(long organizer, Run run) throws Exception {
        return Acting.as(organizer, House.ORGANIZER, () -> matches.of(run.id()));
    }

    private WaveFigures figures(long organizer, Run run, WaveKind kind) throws Exception {
        return Acting.as(organizer, House.ORGANIZER, () -> waves.figures(run.id())).stream()
                .filter(one -> one.waveKind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static void as(long person, Acting.Deed deed) throws Exception {
        Acting.does(person, House.ORGANIZER, deed);
    }

    private static Map<CodeElement, String> code(String day, String phone) {
        return Map.of(
                CodeElement.BIRTH_DAY, day,
                CodeElement.PARENT_MONTH, day.equals("7") ? "3" : "11",
                CodeElement.SCHOOL, day.equals("7") ? "さ" : "か",
                CodeElement.BIRTHPLACE, day.equals("7") ? "よ" : "な",
                CodeElement.PHONE, phone);
    }
}
