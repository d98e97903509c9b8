package org.komichi.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.komichi.competency.Competencies;
import org.komichi.competency.CompetencyProfile;
import org.komichi.competency.EvidenceInFuture;
import org.komichi.competency.EvidenceKind;
import org.komichi.competency.EvidenceLog;
import org.komichi.competency.OutcomeStanding;
import org.komichi.competency.RatingOutOfRange;
import org.komichi.competency.Recomputations;
import org.komichi.competency.SelfRatings;
import org.komichi.competency.Showing;
import org.komichi.competency.Standings;
import org.komichi.competency.Voucher;
import org.komichi.framework.CompetencyFramework;
import org.komichi.shared.NotFound;
import org.komichi.shared.StatementCount;
import org.komichi.support.Acting;
import org.komichi.support.House;

/** Levels in the real server: they follow from evidence, everywhere at once, whoever changes it and however time passes. */
@ExtendWith(ArquillianExtension.class)
class CompetencyIT {
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Tokyo"));

    @Inject
    House house;

    @Inject
    EvidenceLog evidence;

    @Inject
    Competencies competencies;

    @Inject
    Standings standings;

    @Inject
    SelfRatings ratings;

    @Inject
    Recomputations recomputations;

    @Test
    void a_level_rises_with_evidence_and_falls_everywhere_when_it_is_revoked_which_stays_readable() throws Exception {
        long doctor = house.doctor();
        module(doctor, "B3");
        String record = signed(doctor, "B3", EvidenceKind.STATION, today.minusDays(3));
        assertEquals(3, mine(doctor, "B3").level());
        assertEquals(3, kept(doctor, "B3"));
        assertEquals(today.minusDays(3).plusMonths(24), mine(doctor, "B3").until());

        withdrawn(doctor, record, "別の方の記録でした");
        withdrawn(doctor, record, "二度目");
        assertEquals(1, mine(doctor, "B3").level());
        assertEquals(1, kept(doctor, "B3"));
        assertEquals(
                "別の方の記録でした",
                mine(doctor, "B3").evidence().stream()
                        .filter(entry -> entry.revokedOn() != null)
                        .findFirst()
                        .orElseThrow()
                        .revokedBecause(),
                "it is kept, with the first reason");

        signed(doctor, "B3", EvidenceKind.STATION, today, record);
        assertEquals(3, kept(doctor, "B3"), "the same record can be given again");
        assertEquals(3, mine(doctor, "B3").evidence().size());
        assertThrows(EvidenceInFuture.class, () -> signed(doctor, "B3", EvidenceKind.STATION, today.plusDays(1)));
        assertThrows(NotFound.class, () -> Acting.as(house.doctor(), House.LEARNER, () -> competencies.of(doctor)));
    }

    @Test
    void three_visits_make_a_procedure_and_the_organizer_makes_the_fifth_level() throws Exception {
        long doctor = house.doctor();
        signed(doctor, "B4", EvidenceKind.VISIT, today.minusDays(9));
        signed(doctor, "B4", EvidenceKind.VISIT, today.minusDays(8));
        assertEquals(0, kept(doctor, "B4"));
        assertEquals(1, mine(doctor, "B4").attained().visitsMissing());
        signed(doctor, "B4", EvidenceKind.VISIT, today.minusDays(7));
        assertEquals(4, kept(doctor, "B4"));

        String entrusted = signed(doctor, "B4", EvidenceKind.ENTRUSTMENT, today);
        assertEquals(4, mine(doctor, "B4").level());
        confirmed(doctor, entrusted);
        confirmed(doctor, entrusted);
        assertEquals(5, mine(doctor, "B4").level());
        assertEquals(5, kept(doctor, "B4"));
        assertThrows(NotFound.class, () -> confirmed(doctor, UUID.randomUUID().toString()));
    }

    @Test
    void what_runs_out_falls_by_the_clock_and_is_never_shown_as_if_it_held() throws Exception {
        long doctor = house.doctor();
        signed(doctor, "E1", EvidenceKind.STATION, today.minusMonths(24));
        module(doctor, "E1");
        assertEquals(3, kept(doctor, "E1"), "on its last day it holds");
        // A day passes: the evidence and the copy are a day older.
        house.change("update evidence set on_date = on_date - 1 where person_id = ?1", doctor);
        house.change("update standing set until_on = until_on - 1 where person_id = ?1", doctor);
        assertEquals(1, mine(doctor, "E1").level());
        assertEquals(1, inTheMatrix(doctor, "E1"), "before the clock has looked");
        assertEquals(3, inTheTable(doctor, "E1"));
        Acting.as(0, House.SYSTEM, () -> {
            Optional<Long> last = recomputations.settleOver(0);
            while (last.isPresent()) {
                last = recomputations.settleOver(last.get());
            }
            return null;
        });
        assertEquals(1, inTheTable(doctor, "E1"));
    }

    @Test
    void of_two_tabs_and_two_days_every_piece_is_there_once_and_the_copy_is_what_follows() throws Exception {
        long doctor = house.doctor();
        List<Future<?>> tabs = new ArrayList<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(6)) {
            for (int tab = 0; tab < 12; tab++) {
                EvidenceKind kind = tab % 2 == 0 ? EvidenceKind.MODULE : EvidenceKind.CASE_QUIZ;
                tabs.add(executor.submit(() -> recorded(doctor, List.of("A1", "A2", "B1"), kind)));
            }
            for (Future<?> tab : tabs) {
                tab.get();
            }
        }
        assertEquals(6, house.count("select count(*) from evidence where person_id = ?1", doctor));
        asDerived(doctor);
    }

    @Test
    void everybody_is_computed_anew_in_parts_whoever_goes_on_with_it() throws Exception {
        long doctor = house.doctor();
        signed(doctor, "B2", EvidenceKind.STATION, today);
        house.change("update standing set level = 5 where person_id = ?1", doctor);
        untilNothingIsUnderWay();
        long admin = house.doctor();
        Acting.as(admin, House.ADMIN, () -> {
            recomputations.ask();
            recomputations.ask();
            return null;
        });
        assertTrue(
                house.count("select count(*) from recomputation where under_way = ?1", 1) <= 1,
                "asking twice is asking once");
        assertTrue(house.count(
                        "select count(*) from audit_entry where action = ?1 and actor_id = ?2",
                        "standings-recomputation-asked",
                        admin)
                > 0);
        untilNothingIsUnderWay();
        assertEquals(3, inTheTable(doctor, "B2"), "what was wrong in the copy is right again");
        Acting.as(admin, House.ADMIN, () -> {
            assertTrue(recomputations.latest().stream().anyMatch(one -> !one.underWay() && one.done() > 0));
            return null;
        });
    }

    @Test
    void many_people_cost_four_statements() throws Exception {
        List<Long> people = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            people.add(house.doctor());
        }
        List<String> all = Acting.as(
                people.getFirst(),
                House.LEARNER,
                () -> competencies.framework().outcomes().stream()
                        .map(CompetencyFramework.Outcome::code)
                        .toList());
        assertEquals(44, all.size());
        for (long person : people) {
            recorded(person, all, EvidenceKind.CASE_QUIZ);
        }
        int statements = Acting.as(0, House.SYSTEM, () -> {
            standings.of(people);
            StatementCount.begin();
            Standings.Matrix matrix = standings.of(people);
            people.forEach(person -> all.forEach(outcome -> assertEquals(2, matrix.level(person, outcome))));
            return StatementCount.soFar();
        });
        assertTrue(statements > 0 && statements <= 4, statements + " statements");
    }

    @Test
    void how_she_sees_herself_is_kept_and_changes_no_level() throws Exception {
        long doctor = house.doctor();
        rated(doctor, "B3", 4);
        rated(doctor, "B3", 4);
        rated(doctor, "B3", 2);
        assertEquals(0, mine(doctor, "B3").level());
        assertEquals(2, mine(doctor, "B3").selfRating());
        assertEquals(
                List.of(4, 2),
                mine(doctor, "B3").ratings().stream()
                        .map(rating -> rating.rating())
                        .toList(),
                "a double click is one rating, another rating does not replace it");
        assertNull(mine(doctor, "B4").selfRating());
        assertEquals(0, house.count("select count(*) from standing where person_id = ?1", doctor));
        assertThrows(RatingOutOfRange.class, () -> rated(doctor, "B3", 6));
        assertThrows(NotFound.class, () -> rated(doctor, "Z9", 1));
    }

    // The clock of this server may be at it too: a part that somebody else does is waited for by its lock.
    private void untilNothingIsUnderWay() throws Exception {
        while (house.count("select count(*) from recomputation where under_way = ?1", 1) > 0) {
            Acting.as(0, House.SYSTEM, () -> recomputations.next("a server of the test"));
        }
    }

    private void asDerived(long person) throws Exception {
        CompetencyProfile profile = Acting.as(person, House.LEARNER, () -> competencies.mine());
        for (OutcomeStanding outcome : profile.outcomes()) {
            assertEquals(outcome.level(), inTheTable(person, outcome.code()), outcome.code());
        }
    }

    /** In the copy and in the matrix alike. */
    private int kept(long person, String outcome) throws Exception {
        assertEquals(inTheTable(person, outcome), inTheMatrix(person, outcome));
        return inTheTable(person, outcome);
    }

    private int inTheTable(long person, String outcome) throws Exception {
        return (int) house.count(
                "select coalesce(max(level), 0) from standing where person_id = ?1 and outcome = ?2", person, outcome);
    }

    private int inTheMatrix(long person, String outcome) throws Exception {
        return Acting.as(0, House.SYSTEM, () -> standings.of(List.of(person)).level(person, outcome));
    }

    private OutcomeStanding mine(long person, String outcome) throws Exception {
        return Acting.as(
                person,
                House.LEARNER,
                () -> competencies.mine().outcome(outcome).orElseThrow());
    }

    private void module(long person, String outcome) throws Exception {
        recorded(person, List.of(outcome), EvidenceKind.MODULE);
    }

    private Void recorded(long person, List<String> outcomes, EvidenceKind kind) throws Exception {
        return Acting.as(person, House.LEARNER, () -> {
            evidence.record(person, outcomes, kind, today.minusDays(30), "HD-4", null);
            return null;
        });
    }

    private String signed(long person, String outcome, EvidenceKind kind, LocalDate on) throws Exception {
        return signed(person, outcome, kind, on, UUID.randomUUID().toString());
    }

    private String signed(long person, String outcome, EvidenceKind kind, LocalDate on, String record)
            throws Exception {
        return Acting.as(person, House.LEARNER, () -> {
            evidence.vouch(
                    person,
                    new Showing(List.of(outcome), kind, on, "SK-1", null),
                    new Voucher(record, "架空 指導", "P05_VN"));
            return record;
        });
    }

    private void withdrawn(long person, String record, String because) throws Exception {
        Acting.as(person, House.LEARNER, () -> {
            evidence.withdraw(person, record, because);
            return null;
        });
    }

    private Void confirmed(long person, String record) throws Exception {
        return Acting.as(house.organizerOf(house.team()), House.ORGANIZER, () -> {
            evidence.confirm(person, record);
            return null;
        });
    }

    private Void rated(long person, String outcome, int rating) throws Exception {
        return Acting.as(person, House.LEARNER, () -> {
            ratings.rate(outcome, rating);
            return null;
        });
    }
}
