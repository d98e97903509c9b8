package org.komichi.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.komichi.identity.ConsentPurpose;
import org.komichi.identity.Consents;
import org.komichi.report.RunReports;
import org.komichi.run.Run;
import org.komichi.shared.NotFound;
import org.komichi.support.Acting;
import org.komichi.support.House;
import org.komichi.support.Questionnaires;
import org.komichi.support.Questionnaires.Hers;
import org.komichi.support.Tables;
import org.komichi.survey.AnswerOffScale;
import org.komichi.survey.AnswersAsRows;
import org.komichi.survey.Division;
import org.komichi.survey.Evaluation;
import org.komichi.survey.EvaluationConsentNeeded;
import org.komichi.survey.Evaluations;
import org.komichi.survey.NoRowsToTake;
import org.komichi.survey.OnlyBeforeAndAfter;
import org.komichi.survey.Participation;
import org.komichi.survey.RowsOfAnswers;
import org.komichi.survey.RowsReasonNeeded;
import org.komichi.survey.RowsTaken;
import org.komichi.survey.RunSeries;
import org.komichi.survey.RunsBeside;
import org.komichi.survey.SheetShuffling;
import org.komichi.survey.SurveyClosed;
import org.komichi.survey.WaveFigures;
import org.komichi.survey.WaveKind;
import org.komichi.survey.WaveResponses;
import org.komichi.survey.WaveResponses.Visibility;
import org.komichi.survey.Waves;
import org.komichi.survey.comparison.ItemComparison;
import org.komichi.survey.comparison.Zeros;

/** Questionnaires in the real server: answered once, nobody's in the tables, compared for those who may see it. */
@ExtendWith(ArquillianExtension.class)
class SurveyIT {
    /** V1 of the analysis rules: twelve doctors before and after a one-day course. */
    private static final int[] V1_PRE = {1, 1, 2, 2, 1, 2, 3, 2, 1, 2, 3, 2};

    private static final int[] V1_POST = {4, 3, 4, 4, 3, 4, 4, 5, 4, 4, 3, 4};

    @Inject
    House house;

    @Inject
    Questionnaires questionnaires;

    @Inject
    SheetShuffling shuffling;

    @Inject
    Tables tables;

    @Inject
    Waves waves;

    @Inject
    Evaluations evaluations;

    @Inject
    RowsOfAnswers rows;

    @Inject
    RunReports reports;

    @Inject
    Consents consents;

    @Test
    void two_tabs_and_double_clicks_make_one_sheet_and_lose_no_answer() throws Exception {
        Hers hers = questionnaires.handedOut();
        assertThrows(EvaluationConsentNeeded.class, () -> hers.answers("SV-K17", "3"));
        atOnce(Collections.nCopies(6, hers::begins));
        List<String> items = List.of("SV-K17", "SV-K01", "SV-K02", "SV-K05", "SV-K09", "SV-K03");
        atOnce(items.stream()
                .<Callable<?>>map(item -> () -> hers.answers(item, "4"))
                .toList());
        atOnce(Collections.nCopies(6, hers::submits));
        Map<String, String> stored = hers.sheet().answers();
        assertEquals(items.stream().collect(Collectors.toMap(item -> item, item -> "4")), stored);
        assertEquals(1, sheets(hers));
        assertEquals(
                1,
                house.count(
                        "select count(*) from survey_participation where person_id = ?1 and state = 'SUBMITTED'",
                        hers.doctor()));
        assertEquals(
                1,
                house.count(
                        "select count(*) from audit_entry where actor_id = ?1 and action = 'survey-submitted'",
                        hers.doctor()));
        assertThrows(AnswerOffScale.class, () -> hers.answers("SV-K17", "6"));
        assertEquals(stored, hers.sheet().answers());
        hers.answers("SV-K17");
        assertFalse(hers.sheet().answers().containsKey("SV-K17"), "skipped in the end");
    }

    @Test
    void a_closed_wave_takes_nothing_and_a_stranger_finds_nothing() throws Exception {
        Hers hers = questionnaires.handedOut(house.pastRun("hd", house.team()), "hd-t0");
        assertThrows(SurveyClosed.class, hers::begins);
        hers.wasSubmitted("SV-K17", "3");
        assertThrows(SurveyClosed.class, () -> hers.answers("SV-K17", "5"));
        assertThrows(SurveyClosed.class, hers::declines);
        assertEquals(Map.of("SV-K17", "3"), hers.sheet().answers());
        long stranger = house.doctor();
        Callable<?> look = () -> hers.surveys().open(hers.link());
        assertThrows(NotFound.class, () -> Acting.as(stranger, House.LEARNER, look));
        assertThrows(NotFound.class, () -> hers.as(() -> hers.surveys().open("no-such-link")));
        assertThrows(EJBAccessException.class, () -> Acting.asNobody(look));
    }

    @Test
    void no_table_says_whose_answers_they_are() throws Exception {
        Hers hers = questionnaires.handedOut().begins().answers("SV-K17", "4").submits();
        assertEquals(Set.of("id", "wave_id", "respondent", "submitted", "research"), tables.columns("survey_response"));
        assertEquals(Set.of("response_id", "item", "answer"), tables.columns("survey_answer"));
        Object[] sheet = (Object[]) house.rows("""
                        select r.id, r.respondent from survey_response r, survey_wave w
                        where w.id = r.wave_id and w.link = ?1
                        """, hers.link()).getFirst();
        assertFalse(sheet[0].toString().contains(String.valueOf(hers.doctor())));
        for (Object secret : sheet) {
            assertEquals(List.of(), tables.holders(secret.toString()));
        }
        byte[] sealed = (byte[]) house.rows(
                        "select sealed from pairing_key where run_id = ?1 and person_id = ?2",
                        hers.run().id(),
                        hers.doctor())
                .getFirst();
        assertFalse(new String(sealed, StandardCharsets.ISO_8859_1).contains(sheet[1].toString()));
    }

    @Test
    @EnabledIf("org.komichi.support.Tables#tellTransactions")
    void no_row_about_a_person_was_written_together_with_her_answers() throws Exception {
        Hers hers = questionnaires.handedOut().begins().answers("SV-K17", "4").submits();
        assertEquals(List.of(), tables.writtenWithTheSheetOf(hers.link()), "handed in");
        hers.answers("SV-K17", "3").begins().submits();
        assertEquals(List.of(), tables.writtenWithTheSheetOf(hers.link()), "changed");
        decide(hers, ConsentPurpose.RESEARCH);
        assertEquals(List.of(), tables.writtenWithTheSheetOf(hers.link()), "no longer for research");
        assertFalse(hers.sheet().research());
        hers.declines().begins().answers("SV-K17", "5").submits();
        assertEquals(List.of(), tables.writtenWithTheSheetOf(hers.link()), "thought over");
    }

    @Test
    void a_halt_between_the_two_halves_is_made_good_at_the_next_visit() throws Exception {
        Hers hers = questionnaires.handedOut().begins();
        house.change(
                "delete from survey_response where wave_id = (select id from survey_wave where link = ?1)",
                hers.link());
        assertFalse(hers.sheet().consented(), "she is asked again");
        hers.begins().answers("SV-K17", "4").submits();
        assertEquals(1, sheets(hers));
        house.change("update survey_participation set state = 'BEGUN' where person_id = ?1", hers.doctor());
        assertEquals(Participation.BEGUN, waves.standing(hers.run().id(), "hd-t0", hers.doctor()));
        assertEquals(Participation.SUBMITTED, hers.sheet().standing());
        assertEquals(
                Participation.SUBMITTED, waves.standing(hers.run().id(), "hd-t0", hers.doctor()), "the gate opens");
        assertEquals(Map.of("SV-K17", "4"), hers.sheet().answers());
    }

    @Test
    void withdrawn_consent_takes_the_answers_out_and_closes_no_gate() throws Exception {
        Hers hers = questionnaires.handedOut().begins().answers("SV-K17", "4").submits();
        decide(hers, ConsentPurpose.EVALUATION);
        assertEquals(0, sheets(hers));
        assertEquals(0, house.count("""
                select count(*) from survey_answer a where not exists
                (select r.id from survey_response r where r.id = a.response_id)
                """));
        assertEquals(Participation.SUBMITTED, waves.standing(hers.run().id(), "hd-t0", hers.doctor()));
        assertEquals(Map.of(), hers.sheet().answers());
    }

    @Test
    void declining_takes_out_what_was_written_and_can_be_thought_over() throws Exception {
        Hers hers = questionnaires.handedOut().begins().answers("SV-K17", "4").declines();
        assertEquals(0, sheets(hers));
        assertEquals(Participation.DECLINED, waves.standing(hers.run().id(), "hd-t0", hers.doctor()));
        hers.begins().answers("SV-K17", "2").submits();
        assertEquals(1, sheets(hers));
        assertEquals(Participation.SUBMITTED, waves.standing(hers.run().id(), "hd-t0", hers.doctor()));
    }

    @Test
    void twelve_respondents_give_the_published_vector_and_only_to_their_organizer() throws Exception {
        long team = house.team();
        long organizer = house.organizerOf(team);
        long colleague = house.organizerOf(house.team());
        Run run = house.pastRun("hd", team);
        for (int i = 0; i < V1_PRE.length; i++) {
            bothTimes(run, V1_PRE[i], V1_POST[i]);
        }
        Callable<Evaluation> compare = () -> evaluations.compareRun(run.id(), WaveKind.PRE, WaveKind.POST);
        Evaluation evaluation = Acting.as(organizer, House.ORGANIZER, compare);
        assertEquals(Visibility.SHOWN, evaluation.from().visibility());
        assertEquals(12, evaluation.from().responses());
        assertEquals(12, evaluation.to().invited());
        ItemComparison item = evaluation.comparison().items().stream()
                .filter(found -> found.item().equals("SV-K17"))
                .findFirst()
                .orElseThrow();
        assertEquals(12, item.paired().n());
        assertEquals(66, item.paired().wilcoxon().wPlus());
        assertEquals(0, item.paired().wilcoxon().wMinus());
        assertEquals(2.0 / 2048, item.paired().wilcoxon().p());
        assertEquals("exact", item.paired().wilcoxon().method());
        assertArrayEquals(
                counts(V1_PRE),
                item.pre().counts().stream().mapToInt(Integer::intValue).toArray());

        while (shuffling.shuffleNext()) {
            // One wave at a time, until none is left.
        }
        assertEquals(evaluation, Acting.as(organizer, House.ORGANIZER, compare), "the order is all that has changed");

        List<WaveFigures> figures = Acting.as(organizer, House.ORGANIZER, () -> waves.figures(run.id()));
        assertEquals(
                List.of(12, 12), figures.stream().map(WaveFigures::submitted).toList());
        assertThrows(NotFound.class, () -> Acting.as(colleague, House.ORGANIZER, compare));
        assertThrows(NotFound.class, () -> Acting.as(colleague, House.ORGANIZER, () -> waves.figures(run.id())));
        assertThrows(
                NotFound.class, () -> Acting.as(colleague, House.ORGANIZER, () -> waves.whoHasNot(run.id(), "hd-t0")));
        assertThrows(EJBAccessException.class, () -> Acting.as(organizer, House.LEARNER, compare));
        assertThrows(EJBAccessException.class, () -> Acting.asNobody(compare));
    }

    @Test
    @EnabledIf("org.komichi.support.Tables#tellTransactions")
    void the_sheets_of_a_closed_wave_do_not_tell_in_which_order_they_came() throws Exception {
        Run run = house.pastRun("hd", house.team());
        for (int answer : V1_PRE) {
            questionnaires.handedOut(run, "hd-t0").wasSubmitted("SV-K17", String.valueOf(answer));
        }
        String wave = "(select id from survey_wave where run_id = ?1 and kind = 'PRE')";
        String respondents = "select respondent from survey_response where wave_id = " + wave + " order by ctid";
        String writers = "select count(distinct cast(xmin as text)) from survey_response where wave_id = " + wave;
        List<?> came = house.rows(respondents, run.id());
        assertEquals(12, house.count(writers, run.id()));
        while (shuffling.shuffleNext()) {
            // One wave at a time, until none is left.
        }
        assertEquals(1, house.count(writers, run.id()));
        List<?> lie = house.rows(respondents, run.id());
        assertEquals(Set.copyOf(came), Set.copyOf(lie));
        assertNotEquals(came, lie, "by chance the same once in 479001600 times");
    }

    @Test
    void a_run_is_followed_and_stands_beside_another_run_of_the_team_only() throws Exception {
        long team = house.team();
        long organizer = house.organizerOf(team);
        long colleague = house.organizerOf(house.team());
        Run run = house.pastRun("hd", team);
        Run still = house.pastRun("hd", team);
        for (int i = 0; i < V1_PRE.length; i++) {
            bothTimes(run, V1_PRE[i], V1_POST[i]);
        }
        for (int i = 0; i < 6; i++) {
            bothTimes(still, 3, 3);
        }
        Callable<RunSeries> row = () -> evaluations.inARow(run.id(), EnumSet.allOf(WaveKind.class), Zeros.DROPPED);
        RunSeries series = Acting.as(organizer, House.ORGANIZER, row);
        assertEquals(
                List.of(WaveKind.PRE, WaveKind.POST),
                series.waves().stream().map(WaveResponses::kind).toList());
        assertEquals(12, series.series().items().getFirst().everyTime().people());
        assertNull(series.shift(), "nobody was asked to look back");
        Callable<RunsBeside> sides = () -> evaluations.beside(run.id(), still.id());
        RunsBeside beside = Acting.as(organizer, House.ORGANIZER, sides);
        assertEquals(RunsBeside.Standing.TOLD, beside.standing());
        assertEquals(
                11.0 / 12, beside.changes().getFirst().change().cliffsDelta(), 1e-12, "one of twelve did not move");
        assertThrows(NotFound.class, () -> Acting.as(colleague, House.ORGANIZER, row));
        assertThrows(NotFound.class, () -> Acting.as(colleague, House.ORGANIZER, sides));
        assertThrows(
                OnlyBeforeAndAfter.class,
                () -> Acting.as(
                        organizer,
                        House.ORGANIZER,
                        () -> evaluations.breakDown(
                                run.id(), WaveKind.PRE, WaveKind.T3, Zeros.DROPPED, Division.PROFESSION)));
    }

    @Test
    void four_respondents_are_counted_and_not_described() throws Exception {
        long team = house.team();
        long organizer = house.organizerOf(team);
        Run run = house.pastRun("hd", team);
        for (int i = 0; i < 4; i++) {
            bothTimes(run, 2, 4);
        }
        Evaluation evaluation = Acting.as(
                organizer, House.ORGANIZER, () -> evaluations.compareRun(run.id(), WaveKind.PRE, WaveKind.POST));
        assertEquals(Visibility.TOO_FEW, evaluation.from().visibility());
        assertEquals(4, evaluation.from().responses());
        assertNull(evaluation.comparison());
        assertTrue(evaluation.knowledge().stream().allMatch(share -> share.before() == null && share.after() == null));
        List<Evaluation.Group> groups = Acting.as(
                organizer,
                House.ORGANIZER,
                () -> evaluations.breakDown(run.id(), WaveKind.PRE, WaveKind.POST, Zeros.DROPPED, Division.PROFESSION));
        assertTrue(groups.stream().allMatch(Evaluation.Group::hidden));
    }

    @Test
    void rows_of_few_people_leave_with_a_reason_only_and_what_is_not_described_never() throws Exception {
        long team = house.team();
        long organizer = house.organizerOf(team);
        Run run = house.pastRun("hd", team);
        for (int i = 0; i < 4; i++) {
            bothTimes(run, V1_PRE[i], V1_POST[i]);
        }
        assertThrows(
                NoRowsToTake.class,
                () -> Acting.as(
                        organizer,
                        House.ORGANIZER,
                        () -> rows.take(run.id(), WaveKind.PRE, WaveKind.POST, "wide", "検算")));
        bothTimes(run, V1_PRE[4], V1_POST[4]);
        bothTimes(run, V1_PRE[5], V1_POST[5]);
        assertThrows(
                RowsReasonNeeded.class,
                () -> Acting.as(
                        organizer,
                        House.ORGANIZER,
                        () -> rows.take(run.id(), WaveKind.PRE, WaveKind.POST, "wide", " ")));
        assertEquals(0, house.count("select count(*) from survey_rows_taken where run_id = ?1", run.id()));

        AnswersAsRows taken = Acting.as(
                organizer, House.ORGANIZER, () -> rows.take(run.id(), WaveKind.PRE, WaveKind.POST, "wide", "検算のため"));
        assertEquals(6, taken.rows().size());
        assertTrue(taken.professions().isEmpty());
        assertTrue(taken.rows().stream()
                .allMatch(row -> row.both() && row.profession().isEmpty()));
        assertEquals(
                IntStream.range(0, 6)
                        .mapToObj(i -> V1_PRE[i] + ">" + V1_POST[i])
                        .sorted()
                        .toList(),
                taken.rows().stream()
                        .map(row ->
                                row.before().get("SV-K17") + ">" + row.after().get("SV-K17"))
                        .sorted()
                        .toList());
        assertEquals(
                1,
                house.count(
                        "select count(*) from audit_entry where actor_id = ?1 and action = 'answer-rows-taken'",
                        organizer));
        List<RowsTaken> kept = Acting.as(organizer, House.ORGANIZER, () -> rows.taken(run.id()));
        assertEquals(List.of("検算のため"), kept.stream().map(RowsTaken::reason).toList());
        long stranger = house.organizerOf(house.team());
        assertThrows(
                NotFound.class,
                () -> Acting.as(
                        stranger,
                        House.ORGANIZER,
                        () -> rows.take(run.id(), WaveKind.PRE, WaveKind.POST, "wide", "検算")));
        assertThrows(NotFound.class, () -> Acting.as(stranger, House.ORGANIZER, () -> reports.facts(run.slug())));
        assertThrows(
                EJBAccessException.class,
                () -> Acting.as(
                        organizer,
                        House.LEARNER,
                        () -> rows.take(run.id(), WaveKind.PRE, WaveKind.POST, "wide", "検算")));
    }

    private static int[] counts(int[] answers) {
        int[] counts = new int[5];
        for (int answer : answers) {
            counts[answer - 1]++;
        }
        return counts;
    }

    private void bothTimes(Run run, int before, int after) throws Exception {
        Hers first = questionnaires.handedOut(run, "hd-t0").wasSubmitted("SV-K17", String.valueOf(before));
        first.later("hd-t1", waves).wasSubmitted("SV-K17", String.valueOf(after));
    }

    private void decide(Hers hers, ConsentPurpose withdrawn) throws Exception {
        hers.as(() -> {
            consents.decide(withdrawn, false);
            return null;
        });
    }

    private static void atOnce(List<? extends Callable<?>> deeds) throws Exception {
        List<Future<?>> all = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(deeds.size())) {
            deeds.forEach(deed -> all.add(pool.submit(deed)));
        }
        for (Future<?> one : all) {
            one.get();
        }
    }

    private long sheets(Hers hers) throws Exception {
        return house.count(
                "select count(*) from survey_response r, survey_wave w where w.id = r.wave_id and w.link = ?1",
                hers.link());
    }
}
