package org.komichi.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.komichi.identity.ConsentPurpose;
import org.komichi.identity.Consents;
import org.komichi.pairing.PaperSheets;
import org.komichi.run.Run;
import org.komichi.shared.NotFound;
import org.komichi.support.Acting;
import org.komichi.support.House;
import org.komichi.support.Questionnaires;
import org.komichi.support.Questionnaires.Hers;
import org.komichi.survey.DividedEvaluation;
import org.komichi.survey.Division;
import org.komichi.survey.Evaluations;
import org.komichi.survey.SheetShuffling;
import org.komichi.survey.WaveKind;
import org.komichi.survey.WaveResponses;
import org.komichi.survey.Waves;
import org.komichi.survey.comparison.Zeros;

/** A comparison is remembered until a sheet of it changes, whoever changes it and in whatever order (decision 0337). */
@ExtendWith(ArquillianExtension.class)
class EvaluationIT {
    @Inject
    House house;

    @Inject
    Questionnaires questionnaires;

    @Inject
    Evaluations evaluations;

    @Inject
    PaperSheets paper;

    @Inject
    Waves waves;

    @Inject
    Consents consents;

    @Inject
    SheetShuffling shuffling;

    private long organizer;
    private Run run;
    private Hers last;

    @BeforeEach
    void six_people_answered_both_times() throws Exception {
        long team = house.team();
        organizer = house.organizerOf(team);
        run = house.pastRun("hd", team);
        for (int i = 0; i < 6; i++) {
            last = questionnaires.handedOut(run, "hd-t0").wasSubmitted("SV-K17", "2");
            last.later("hd-t1", waves).wasSubmitted("SV-K17", "4");
        }
    }

    @Test
    void it_is_opened_again_without_reading_and_by_nobody_else() throws Exception {
        DividedEvaluation first = seen(6, 6);
        assertSame(first, seen(6, 6));
        while (shuffling.shuffleNext()) {
            // Another order changes nothing, but a wave that was written anew is read anew.
        }
        assertEquals(first.evaluation(), seen(6, 6).evaluation());
        long stranger = house.organizerOf(house.team());
        assertThrows(NotFound.class, () -> Acting.as(stranger, House.ORGANIZER, this::compare));
    }

    @Test
    void who_withdraws_is_gone_from_the_next_opening() throws Exception {
        seen(6, 6);
        last.as(() -> {
            consents.decide(ConsentPurpose.EVALUATION, true);
            consents.decide(ConsentPurpose.EVALUATION, false);
            return null;
        });
        seen(5, 5);
    }

    @Test
    void what_was_stored_first_and_committed_last_is_seen_once_it_is_committed() throws Exception {
        CountDownLatch stored = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        try (ExecutorService slow = Executors.newSingleThreadExecutor()) {
            Future<?> before = slow.submit(() -> organized(() -> house.kept(() -> {
                typed(WaveKind.PRE, "P-1");
                stored.countDown();
                mayEnd.await();
                return null;
            })));
            stored.await();
            organized(() -> typed(WaveKind.POST, "P-2"));
            seen(6, 7);
            mayEnd.countDown();
            before.get();
        }
        seen(7, 7);
        organized(() -> house.takenBack(() -> typed(WaveKind.PRE, "P-3")));
        DividedEvaluation same = seen(7, 7);
        organized(() -> {
            paper.takeOut(run.id(), WaveKind.PRE, "P-1");
            return null;
        });
        assertEquals(6, seen(6, 7).evaluation().from().responses());
        organized(() -> typed(WaveKind.PRE, "P-1"));
        assertEquals(same.evaluation(), seen(7, 7).evaluation());
    }

    @Test
    void nothing_is_remembered_as_long_as_somebody_may_still_be_storing_her_answers() throws Exception {
        seen(6, 6);
        house.change(
                "update survey_wave set closes_at = current_timestamp where run_id = ?1 and kind = 'POST'", run.id());
        assertNull(seen(6, 6).state());
    }

    @Test
    void of_a_moment_that_is_open_only_how_many_have_answered_is_told_and_that_anew() throws Exception {
        house.change(
                "update survey_wave set closes_at = ?2 where run_id = ?1 and kind = 'POST'",
                run.id(),
                Timestamp.from(Instant.now().plus(Duration.ofDays(1))));
        DividedEvaluation open = seen(6, 6);
        assertEquals(WaveResponses.Visibility.STILL_OPEN, open.evaluation().to().visibility());
        assertSame(open, seen(6, 6));
        questionnaires.handedOut(run, "hd-t1").wasSubmitted("SV-K17", "4");
        DividedEvaluation then = seen(6, 7);
        assertEquals(open.evaluation().comparison(), then.evaluation().comparison());
    }

    private Object typed(WaveKind kind, String number) {
        paper.type(run.id(), kind, number, Map.of("SV-K17", "3"), true);
        return null;
    }

    private Object organized(Callable<?> deed) throws Exception {
        return Acting.as(organizer, House.ORGANIZER, deed);
    }

    private DividedEvaluation seen(int before, int after) throws Exception {
        DividedEvaluation seen = Acting.as(organizer, House.ORGANIZER, this::compare);
        assertEquals(
                List.of(before, after),
                List.of(
                        seen.evaluation().from().responses(),
                        seen.evaluation().to().responses()));
        return seen;
    }

    private DividedEvaluation compare() {
        return evaluations.compareDivided(run.id(), WaveKind.PRE, WaveKind.POST, Zeros.DROPPED, Division.PROFESSION);
    }
}
