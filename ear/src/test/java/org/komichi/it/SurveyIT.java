package org.komichi.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.komichi.identity.ConsentPurpose;
import org.komichi.identity.Consents;
import org.komichi.run.Run;
import org.komichi.shared.NotFound;
import org.komichi.support.Acting;
import org.komichi.support.House;
import org.komichi.support.KomichiEar;
import org.komichi.survey.AnswerOffScale;
import org.komichi.survey.Evaluation;
import org.komichi.survey.EvaluationConsentNeeded;
import org.komichi.survey.Evaluations;
import org.komichi.survey.Participation;
import org.komichi.survey.SurveyAnswering;
import org.komichi.survey.SurveyClosed;
import org.komichi.survey.WaveFigures;
import org.komichi.survey.WaveKind;
import org.komichi.survey.WaveResponses.Visibility;
import org.komichi.survey.Waves;
import org.komichi.survey.comparison.ItemComparison;

/** Questionnaires in the real server: answered once, nobody's in the tables, compared for those who may see it. */
@ExtendWith(ArquillianExtension.class)
class SurveyIT {
    /** V1 of the analysis rules: twelve doctors before and after a one-day course. */
    private static final int[] V1_PRE = {1, 1, 2, 2, 1, 2, 3, 2, 1, 2, 3, 2};

    private static final int[] V1_POST = {4, 3, 4, 4, 3, 4, 4, 5, 4, 4, 3, 4};

    @Deployment
    static EnterpriseArchive ear() {
        return KomichiEar.withTests(SurveyIT.class);
    }

    @Inject
    House house;

    @Inject
    SurveyAnswering surveys;

    @Inject
    Waves waves;

    @Inject
    Evaluations evaluations;

    @Inject
    Consents consents;

    @Test
    void two_tabs_and_double_clicks_make_one_sheet_and_lose_no_answer() throws Exception {
        Run run = house.openRun("hd", house.team(), 5);
        long doctor = participant(run);
        String link = waves.link(run.id(), "hd-t0");
        assertThrows(
                EvaluationConsentNeeded.class,
                () -> act(doctor, () -> surveys.answer(link, Map.of("SV-K17", List.of("3")))));
        atOnce(doctor, 6, () -> {
            surveys.begin(link, true, false);
            return null;
        });
        List<String> items = List.of("SV-K17", "SV-K01", "SV-K02", "SV-K05", "SV-K09", "SV-K03");
        ExecutorService pool = Executors.newFixedThreadPool(items.size());
        try (pool) {
            List<Future<?>> tabs = new ArrayList<>();
            for (String item : items) {
                tabs.add(pool.submit(() -> act(doctor, () -> surveys.answer(link, Map.of(item, List.of("4"))))));
            }
            for (Future<?> tab : tabs) {
                tab.get();
            }
        }
        atOnce(doctor, 6, () -> {
            surveys.submit(link);
            return null;
        });
        Map<String, String> stored = act(doctor, () -> surveys.open(link)).answers();
        assertEquals(items.stream().collect(Collectors.toMap(item -> item, item -> "4")), stored);
        assertEquals(1, sheets(link));
        assertEquals(
                1,
                house.count(
                        "select count(*) from survey_participation where person_id = ?1 and state = 'SUBMITTED'",
                        doctor));
        assertEquals(
                1,
                house.count(
                        "select count(*) from audit_entry where actor_id = ?1 and action = 'survey-submitted'",
                        doctor));
        assertThrows(
                AnswerOffScale.class, () -> act(doctor, () -> surveys.answer(link, Map.of("SV-K17", List.of("6")))));
        assertEquals(stored, act(doctor, () -> surveys.open(link)).answers());
        act(doctor, () -> surveys.answer(link, Map.of("SV-K17", List.of())));
        assertFalse(act(doctor, () -> surveys.open(link)).answers().containsKey("SV-K17"), "skipped in the end");
    }

    @Test
    void a_closed_wave_takes_nothing_and_a_stranger_finds_nothing() throws Exception {
        Run past = house.pastRun("hd", house.team());
        long doctor = participant(past);
        String link = waves.link(past.id(), "hd-t0");
        assertThrows(
                SurveyClosed.class,
                () -> act(doctor, () -> {
                    surveys.begin(link, true, false);
                    return null;
                }));
        answered(past, "hd-t0", doctor, 3);
        assertThrows(SurveyClosed.class, () -> act(doctor, () -> surveys.answer(link, Map.of("SV-K17", List.of("5")))));
        assertThrows(
                SurveyClosed.class,
                () -> act(doctor, () -> {
                    surveys.decline(link);
                    return null;
                }));
        assertEquals(
                Map.of("SV-K17", "3"), act(doctor, () -> surveys.open(link)).answers());
        long stranger = house.doctor();
        assertThrows(NotFound.class, () -> act(stranger, () -> surveys.open(link)));
        assertThrows(NotFound.class, () -> act(stranger, () -> surveys.open("no-such-link")));
        assertThrows(EJBAccessException.class, () -> Acting.asNobody(() -> surveys.open(link)));
    }

    @Test
    void no_table_says_whose_answers_they_are() throws Exception {
        Run run = house.openRun("hd", house.team(), 5);
        long doctor = participant(run);
        String link = waves.link(run.id(), "hd-t0");
        act(doctor, () -> {
            surveys.begin(link, true, true);
            surveys.answer(link, Map.of("SV-K17", List.of("4")));
            surveys.submit(link);
            return null;
        });
        assertEquals(Set.of("id", "wave_id", "respondent", "submitted", "research"), columns("survey_response"));
        assertEquals(Set.of("response_id", "item", "answer"), columns("survey_answer"));
        Object[] sheet = (Object[]) house.rows("""
                        select r.id, r.respondent from survey_response r, survey_wave w
                        where w.id = r.wave_id and w.link = ?1
                        """, link).getFirst();
        assertFalse(sheet[0].toString().contains(String.valueOf(doctor)));
        for (Object secret : sheet) {
            assertEquals(List.of(), elsewhere(secret.toString()));
        }
        byte[] sealed = (byte[])
                house.rows("select sealed from pairing_key where run_id = ?1 and person_id = ?2", run.id(), doctor)
                        .getFirst();
        assertFalse(new String(sealed, StandardCharsets.ISO_8859_1).contains(sheet[1].toString()));
    }

    @Test
    void withdrawn_consent_takes_the_answers_out_and_closes_no_gate() throws Exception {
        Run run = house.openRun("hd", house.team(), 5);
        long doctor = participant(run);
        String link = waves.link(run.id(), "hd-t0");
        act(doctor, () -> {
            surveys.begin(link, true, true);
            surveys.answer(link, Map.of("SV-K17", List.of("4")));
            surveys.submit(link);
            return null;
        });
        act(doctor, () -> {
            consents.decide(ConsentPurpose.EVALUATION, false);
            return null;
        });
        assertEquals(0, sheets(link));
        assertEquals(0, house.count("""
                select count(*) from survey_answer a where not exists
                (select r.id from survey_response r where r.id = a.response_id)
                """));
        assertEquals(Participation.SUBMITTED, waves.standing(run.id(), "hd-t0", doctor));
        assertEquals(Map.of(), act(doctor, () -> surveys.open(link)).answers());
    }

    @Test
    void declining_takes_out_what_was_written_and_can_be_thought_over() throws Exception {
        Run run = house.openRun("hd", house.team(), 5);
        long doctor = participant(run);
        String link = waves.link(run.id(), "hd-t0");
        act(doctor, () -> {
            surveys.begin(link, true, false);
            surveys.answer(link, Map.of("SV-K17", List.of("4")));
            surveys.decline(link);
            return null;
        });
        assertEquals(0, sheets(link));
        assertEquals(Participation.DECLINED, waves.standing(run.id(), "hd-t0", doctor));
        act(doctor, () -> {
            surveys.begin(link, true, false);
            surveys.answer(link, Map.of("SV-K17", List.of("2")));
            surveys.submit(link);
            return null;
        });
        assertEquals(1, sheets(link));
        assertEquals(Participation.SUBMITTED, waves.standing(run.id(), "hd-t0", doctor));
    }

    @Test
    void twelve_respondents_give_the_published_vector_and_only_to_their_organizer() throws Exception {
        long team = house.team();
        long organizer = house.organizerOf(team);
        long colleague = house.organizerOf(house.team());
        Run run = house.pastRun("hd", team);
        for (int i = 0; i < V1_PRE.length; i++) {
            long doctor = participant(run);
            answered(run, "hd-t0", doctor, V1_PRE[i]);
            answered(run, "hd-t1", doctor, V1_POST[i]);
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
    void four_respondents_are_counted_and_not_described() throws Exception {
        long team = house.team();
        long organizer = house.organizerOf(team);
        Run run = house.pastRun("hd", team);
        for (int i = 0; i < 4; i++) {
            long doctor = participant(run);
            answered(run, "hd-t0", doctor, 2);
            answered(run, "hd-t1", doctor, 4);
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
                () -> evaluations.breakDown(run.id(), WaveKind.PRE, WaveKind.POST, "profession"));
        assertTrue(groups.stream().allMatch(Evaluation.Group::hidden));
    }

    private static int[] counts(int[] answers) {
        int[] counts = new int[5];
        for (int answer : answers) {
            counts[answer - 1]++;
        }
        return counts;
    }

    private long participant(Run run) throws Exception {
        long doctor = house.doctor();
        house.admit(run, doctor);
        return doctor;
    }

    private void answered(Run run, String instrument, long doctor, int value) throws Exception {
        Acting.as(0, House.SYSTEM, () -> {
            surveys.submitFor(run.id(), instrument, doctor, Map.of("SV-K17", String.valueOf(value)));
            return null;
        });
    }

    private static <V> V act(long person, Callable<V> deed) throws Exception {
        return Acting.as(person, House.LEARNER, deed);
    }

    private static void atOnce(long person, int times, Callable<?> deed) throws Exception {
        List<Future<?>> all = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(times)) {
            for (int i = 0; i < times; i++) {
                all.add(pool.submit(() -> act(person, deed)));
            }
        }
        for (Future<?> one : all) {
            one.get();
        }
    }

    private long sheets(String link) throws Exception {
        return house.count(
                "select count(*) from survey_response r, survey_wave w where w.id = r.wave_id and w.link = ?1", link);
    }

    private Set<String> columns(String table) throws Exception {
        return house
                .rows("select column_name from information_schema.columns where lower(table_name) = ?1", table)
                .stream()
                .map(name -> name.toString().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** Every column outside the sheets that holds a value anywhere in its text. */
    private List<String> elsewhere(String value) throws Exception {
        List<String> found = new ArrayList<>();
        for (Object row : house.rows("""
                select lower(table_name), lower(column_name) from information_schema.columns
                where lower(table_schema) = 'public' and lower(table_name) not like 'flyway%'
                and (lower(data_type) like 'character%' or lower(data_type) = 'text')
                """)) {
            found.addAll(holders((Object[]) row, value));
        }
        return found;
    }

    private List<String> holders(Object[] column, String value) throws Exception {
        String table = column[0].toString();
        if (table.equals("survey_response") || table.equals("survey_answer")) {
            return List.of();
        }
        long rows =
                house.count("select count(*) from " + table + " where " + column[1] + " like ?1", "%" + value + "%");
        return rows == 0 ? List.of() : List.of(table + "." + column[1]);
    }
}
