package org.komichi.competency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.komichi.competency.EvidenceOf.FRAMEWORK;
import static org.komichi.competency.EvidenceOf.TODAY;
import static org.komichi.competency.EvidenceOf.any;
import static org.komichi.competency.EvidenceOf.confirmed;
import static org.komichi.competency.EvidenceOf.entry;
import static org.komichi.competency.EvidenceOf.kind;
import static org.komichi.competency.EvidenceOf.revoked;
import static org.komichi.competency.EvidenceOf.visit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttainmentTest {
    private static final LocalDate DAY = TODAY.minusDays(30);
    private static final int ROUNDS = 2000;

    @ParameterizedTest
    @CsvSource({
        "MODULE,1",
        "QUIZ,1",
        "CASE_QUIZ,2",
        "CASE_DISCUSSION,2",
        "STATION,3",
        "EXTERNAL,3",
        "VISIT,4",
        "ENTRUSTMENT,4"
    })
    void each_kind_of_evidence_supports_its_level(EvidenceKind kind, int level) {
        assertThat(level("A2", kind("A2", kind, DAY))).isEqualTo(level);
    }

    @Test
    void nothing_attains_nothing() {
        assertThat(of("A2")).isEqualTo(new Attainment("A2", 0, null, List.of(), 1));
    }

    @Test
    void the_level_is_the_highest_that_the_evidence_supports_and_says_what_carries_it() {
        EvidenceEntry station = kind("B2", EvidenceKind.STATION, DAY);
        Attainment attained = of("B2", kind("B2", EvidenceKind.MODULE, TODAY), station);
        assertThat(attained.level()).isEqualTo(3);
        assertThat(attained.because()).containsExactly(station);
    }

    @Test
    void a_procedure_takes_three_accompanied_visits_and_one_visit_counts_once() {
        assertThat(level("B4", visit("B4", "1", DAY), visit("B4", "2", DAY))).isZero();
        assertThat(level("B4", visit("B4", "1", DAY), visit("B4", "2", DAY), visit("B4", "2", TODAY)))
                .isZero();
        assertThat(level("B4", visit("B4", "1", DAY), visit("B4", "2", DAY), visit("B4", "3", DAY)))
                .isEqualTo(4);
        assertThat(level("A2", visit("A2", "1", DAY))).isEqualTo(4);
    }

    @Test
    void before_the_third_visit_a_level_stays_and_the_missing_visits_are_counted() {
        Attainment attained =
                of("B4", kind("B4", EvidenceKind.STATION, DAY), visit("B4", "1", DAY), visit("B4", "2", DAY));
        assertThat(attained.level()).isEqualTo(3);
        assertThat(attained.visitsMissing()).isEqualTo(1);
    }

    @Test
    void a_visit_with_direct_supervision_gives_no_new_level() {
        assertThat(level("A2", entry("A2", EvidenceKind.VISIT, 0, DAY, "1", null)))
                .isZero();
        assertThat(level("A2", entry("A2", EvidenceKind.VISIT, 3, DAY, "1", null)))
                .isZero();
    }

    @Test
    void to_be_entrusted_counts_four_until_the_organizer_confirms_it() {
        EvidenceEntry entrusted = kind("B3", EvidenceKind.ENTRUSTMENT, DAY);
        assertThat(level("B3", entrusted)).isEqualTo(4);
        assertThat(level("B3", confirmed(entrusted))).isEqualTo(5);
    }

    @Test
    void level_three_of_an_emergency_procedure_runs_out_after_24_months() {
        EvidenceEntry station = kind("E1", EvidenceKind.STATION, LocalDate.of(2024, 11, 22));
        EvidenceEntry module = kind("E1", EvidenceKind.MODULE, LocalDate.of(2024, 1, 1));
        Attainment onTheLastDay = of("E1", station, module);
        assertThat(onTheLastDay.level()).isEqualTo(3);
        assertThat(onTheLastDay.until()).isEqualTo(TODAY);
        assertThat(Attainment.of(FRAMEWORK, "E1", List.of(station, module), TODAY.plusDays(1))
                        .level())
                .isEqualTo(1);
        assertThat(level("B2", kind("B2", EvidenceKind.STATION, LocalDate.of(2010, 1, 1))))
                .as("other outcomes last")
                .isEqualTo(3);
    }

    @Test
    void a_certificate_says_itself_how_long_it_is_valid() {
        LocalDate until = TODAY.plusDays(10);
        Attainment attained = of("E1", entry("E1", EvidenceKind.EXTERNAL, 3, DAY, "c", until));
        assertThat(attained.until()).isEqualTo(until);
        assertThat(level("E1", entry("E1", EvidenceKind.EXTERNAL, 3, DAY, "c", TODAY.minusDays(1))))
                .isZero();
    }

    @Test
    void the_level_lasts_as_long_as_the_longest_evidence_that_carries_it() {
        EvidenceEntry early = kind("E1", EvidenceKind.STATION, TODAY.minusMonths(20));
        EvidenceEntry late = kind("E1", EvidenceKind.STATION, TODAY.minusMonths(2));
        assertThat(of("E1", early, late).until()).isEqualTo(TODAY.minusMonths(2).plusMonths(24));
        assertThat(of("E1", early, kind("E1", EvidenceKind.ENTRUSTMENT, DAY)).until())
                .isNull();
    }

    @Test
    void three_visits_hold_until_the_third_longest_ends() {
        EvidenceEntry[] visits = IntStream.rangeClosed(1, 4)
                .mapToObj(number ->
                        entry("B4", EvidenceKind.VISIT, 4, DAY, "record " + number, TODAY.plusDays(10L * number)))
                .toArray(EvidenceEntry[]::new);
        assertThat(of("B4", visits).until()).isEqualTo(TODAY.plusDays(20));
    }

    @Test
    void what_was_revoked_carries_nothing() {
        EvidenceEntry station = kind("B3", EvidenceKind.STATION, DAY);
        assertThat(level("B3", revoked(station), kind("B3", EvidenceKind.QUIZ, DAY)))
                .isEqualTo(1);
        assertThat(level("B3", visit("B3", "1", DAY), visit("B3", "2", DAY), revoked(visit("B3", "3", DAY))))
                .isZero();
    }

    @Test
    void what_lies_in_the_future_carries_nothing_yet() {
        assertThat(level("B3", kind("B3", EvidenceKind.STATION, TODAY.plusDays(1))))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A2", "B3", "B4", "E1"})
    void a_level_never_rises_without_evidence(String outcome) {
        Random random = new Random(outcome.hashCode());
        for (int round = 0; round < ROUNDS; round++) {
            List<EvidenceEntry> all = evidence(outcome, random);
            List<EvidenceEntry> fewer = new ArrayList<>(all);
            fewer.remove(random.nextInt(fewer.size()));
            assertThat(level(outcome, fewer)).isLessThanOrEqualTo(level(outcome, all));
            LocalDate later = TODAY.plusDays(random.nextInt(900));
            assertThat(Attainment.of(FRAMEWORK, outcome, all, later).level())
                    .as("time alone lifts nobody")
                    .isLessThanOrEqualTo(level(outcome, all));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"A2", "B3", "B4", "E1"})
    void the_order_in_which_evidence_arrives_does_not_matter(String outcome) {
        Random random = new Random(outcome.hashCode());
        for (int round = 0; round < ROUNDS; round++) {
            List<EvidenceEntry> all = evidence(outcome, random);
            Attainment attained = Attainment.of(FRAMEWORK, outcome, all, TODAY);
            Collections.shuffle(all, random);
            assertThat(Attainment.of(FRAMEWORK, outcome, all, TODAY)).isEqualTo(attained);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"A2", "B3", "B4", "E1"})
    void a_level_falls_when_what_carries_it_is_revoked(String outcome) {
        Random random = new Random(outcome.hashCode());
        for (int round = 0; round < ROUNDS; round++) {
            List<EvidenceEntry> all = evidence(outcome, random);
            Attainment attained = Attainment.of(FRAMEWORK, outcome, all, TODAY);
            List<EvidenceEntry> left = all.stream()
                    .map(entry -> carries(attained, entry) ? revoked(entry) : entry)
                    .toList();
            if (attained.level() > 0) {
                assertThat(level(outcome, left)).isLessThan(attained.level());
            }
            assertThat(level(outcome, all.stream().map(EvidenceOf::revoked).toList()))
                    .isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"A2", "B3", "B4", "E1"})
    void a_level_holds_through_its_last_day_and_falls_on_the_next(String outcome) {
        Random random = new Random(outcome.hashCode());
        int seen = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<EvidenceEntry> all = evidence(outcome, random);
            Attainment attained = Attainment.of(FRAMEWORK, outcome, all, TODAY);
            if (attained.until() == null) {
                assertThat(Attainment.of(FRAMEWORK, outcome, all, TODAY.plusYears(99))
                                .level())
                        .isEqualTo(attained.level());
            } else {
                seen++;
                assertThat(Attainment.of(FRAMEWORK, outcome, all, attained.until())
                                .level())
                        .isEqualTo(attained.level());
                assertThat(Attainment.of(
                                        FRAMEWORK,
                                        outcome,
                                        all,
                                        attained.until().plusDays(1))
                                .level())
                        .isLessThan(attained.level());
            }
        }
        assertThat(seen).isPositive();
    }

    // The same visit may have been taken down twice; the record that is revoked is behind both.
    private static boolean carries(Attainment attained, EvidenceEntry entry) {
        return attained.because().stream()
                .anyMatch(carrier -> carrier.equals(entry)
                        || entry.kind() == EvidenceKind.VISIT
                                && carrier.kind() == EvidenceKind.VISIT
                                && carrier.occasion().equals(entry.occasion()));
    }

    private static List<EvidenceEntry> evidence(String outcome, Random random) {
        List<EvidenceEntry> all = new ArrayList<>();
        int pieces = 1 + random.nextInt(9);
        for (int piece = 0; piece < pieces; piece++) {
            all.add(any(outcome, random));
        }
        return all;
    }

    private static Attainment of(String outcome, EvidenceEntry... evidence) {
        return Attainment.of(FRAMEWORK, outcome, List.of(evidence), TODAY);
    }

    private static int level(String outcome, EvidenceEntry... evidence) {
        return of(outcome, evidence).level();
    }

    private static int level(String outcome, List<EvidenceEntry> evidence) {
        return Attainment.of(FRAMEWORK, outcome, evidence, TODAY).level();
    }
}
