package org.komichi.competency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.komichi.competency.EvidenceOf.TODAY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.komichi.competency.CompetencyProfile.BundleStanding;
import org.komichi.framework.CompetencyFramework;
import org.komichi.framework.CompetencyFramework.Mapping;
import org.komichi.framework.FrameworkLineage;
import org.komichi.shared.Bilingual;

class CompetencyProfileTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final CompetencyFramework FRAMEWORK = EvidenceOf.FRAMEWORK;

    @Test
    void a_target_is_reached_by_evidence_and_not_asked_of_other_groups() {
        List<EvidenceEntry> evidence =
                List.of(evidence("B2", EvidenceKind.CASE_QUIZ), evidence("B3", EvidenceKind.CASE_QUIZ));
        CompetencyProfile physician = profile("P01_DOC", evidence);
        assertThat(standing(physician, "B2").reached()).isTrue();
        assertThat(standing(physician, "B3").gap()).isTrue();
        assertThat(standing(physician, "B3").earns().level()).isEqualTo(3);
        assertThat(physician.reached()).isEqualTo(1);
        assertThat(physician.targets()).isEqualTo(44);
        CompetencyProfile planner = profile("P11_CSS", evidence);
        assertThat(standing(planner, "B2").target()).isNull();
        assertThat(standing(planner, "B2").level()).isEqualTo(2);
        assertThat(planner.reached()).isZero();
    }

    @Test
    void without_a_profession_levels_are_shown_and_no_targets() {
        CompetencyProfile nobody = profile(null, List.of(evidence("A1", EvidenceKind.MODULE)));
        assertThat(nobody.professionTold()).isFalse();
        assertThat(standing(nobody, "A1").level()).isEqualTo(1);
        assertThat(nobody.targets()).isZero();
        assertThat(nobody.first()).isEmpty();
    }

    @Test
    void only_gaps_ask_for_a_next_step_and_the_lowest_level_comes_first() {
        CompetencyProfile profile = profile(
                "P01_DOC", List.of(evidence("A1", EvidenceKind.CASE_QUIZ), evidence("A3", EvidenceKind.MODULE)));
        assertThat(profile.gaps())
                .doesNotContainKey("A1")
                .containsEntry("A3", 2)
                .containsEntry("E1", 1);
        assertThat(profile.offering(Map.of("A1", List.of(STEP), "A3", List.of(STEP), "E1", List.of(STEP)))
                        .first())
                .map(OutcomeStanding::code)
                .contains("E1");
    }

    @Test
    void what_is_better_learned_before_comes_first() {
        Map<String, List<NextStep>> offered = Map.of("B2", List.of(STEP), "B3", List.of(STEP));
        CompetencyProfile begun = profile("P01_DOC", List.of(evidence("B2", EvidenceKind.MODULE)));
        assertThat(profile("P01_DOC", List.of()).offering(offered).first())
                .map(OutcomeStanding::code)
                .contains("B2");
        assertThat(begun.offering(offered).first()).map(OutcomeStanding::code).contains("B3");
    }

    @Test
    void steps_come_from_every_room_in_turn_and_are_three_at_most() {
        NextStep module = step("/courses/hd/hd-4");
        NextStep another = step("/courses/vn/vn-3");
        NextStep workshop = step("/workshops/skills-day-1");
        assertThat(NextSteps.inTurn(List.of(List.of(module, another), List.of(), List.of(workshop))))
                .containsExactly(module, workshop, another);
        assertThat(NextSteps.inTurn(List.of(List.of(module, another, step("/a"), step("/b")), List.of(workshop))))
                .hasSize(3)
                .startsWith(module, workshop);
        assertThat(NextSteps.inTurn(List.of(List.of(module), List.of(module)))).containsExactly(module);
    }

    @Test
    void evidence_is_shown_with_the_latest_first_and_its_last_day() {
        EvidenceEntry old = EvidenceOf.kind("E1", EvidenceKind.MODULE, DAY.minusDays(9));
        EvidenceEntry late = EvidenceOf.kind("E1", EvidenceKind.STATION, DAY);
        assertThat(standing(profile("P01_DOC", List.of(old, late)), "E1").evidence())
                .containsExactly(EvidenceOf.entry("E1", EvidenceKind.STATION, 3, DAY, "", DAY.plusMonths(24)), old);
    }

    @Test
    void how_she_sees_herself_stands_beside_and_never_counts() {
        List<SelfRated> ratings =
                List.of(rated("B3", 5, "2026-10-01T00:00:00Z"), rated("B3", 2, "2026-11-01T00:00:00Z"));
        CompetencyProfile profile = CompetencyProfile.of(EvidenceOf.lineage(), "P01_DOC", List.of(), ratings, TODAY);
        assertThat(standing(profile, "B3").selfRating()).isEqualTo(2);
        assertThat(standing(profile, "B3").ratings()).hasSize(2);
        assertThat(profile.outcomes()).allMatch(outcome -> outcome.level() == 0);
        assertThat(standing(profile, "B4").selfRating()).isNull();
    }

    @Test
    void an_activity_needs_what_its_group_needs() {
        assertThat(bundle(profile("P01_DOC", List.of()), "EPA-1").needs())
                .extracting(CompetencyProfile.NeedStanding::outcome)
                .containsExactlyInAnyOrder("B1", "B3", "B5", "B7", "E1", "E2");
        assertThat(bundle(profile("P05_VN", List.of()), "EPA-1").needs())
                .extracting(CompetencyProfile.NeedStanding::outcome)
                .contains("B4");
        BundleStanding plan = bundle(profile("P05_VN", List.of(evidence("E5", EvidenceKind.VISIT))), "EPA-7");
        assertThat(plan.ready()).isTrue();
        assertThat(bundle(profile("P05_VN", List.of(evidence("E5", EvidenceKind.STATION))), "EPA-7")
                        .ready())
                .isFalse();
    }

    @Test
    void what_falls_soon_is_named_with_the_soonest_first() {
        CompetencyProfile profile = profile(
                "P05_VN",
                List.of(
                        EvidenceOf.kind("E1", EvidenceKind.STATION, TODAY.minusMonths(23)),
                        EvidenceOf.kind(
                                "B3",
                                EvidenceKind.STATION,
                                TODAY.minusMonths(23).minusDays(9)),
                        EvidenceOf.kind("B5", EvidenceKind.STATION, TODAY),
                        EvidenceOf.kind("B2", EvidenceKind.STATION, TODAY.minusMonths(23))));
        assertThat(profile.fallingBy(TODAY.plusDays(90)))
                .extracting(OutcomeStanding::code)
                .containsExactly("B3", "E1");
    }

    @Test
    void evidence_of_an_earlier_version_counts_for_what_its_outcome_became() {
        FrameworkLineage lineage = FrameworkLineage.of(
                renamed("3.0", new Mapping("2.0", Map.of("A2", List.of("B1")))),
                List.of(renamed("2.0", new Mapping("1.0", Map.of("A1", List.of("A1", "A2"), "A9", List.of())))));
        assertThat(lineage.now("A1", "1.0")).containsExactly("A1", "B1");
        assertThat(lineage.now("A2", "2.0")).containsExactly("B1");
        assertThat(lineage.now("A2", "3.0")).containsExactly("A2");
        assertThat(lineage.now("A9", "1.0")).isEmpty();
        EvidenceEntry old = evidence("A9", EvidenceKind.MODULE);
        CompetencyProfile profile = CompetencyProfile.of(lineage, null, List.of(old), List.of(), TODAY);
        assertThat(profile.elsewhere()).containsExactly(old);
        assertThat(profile.outcomes()).allMatch(outcome -> outcome.level() == 0);
    }

    @Test
    void version_1_1_takes_over_every_outcome_of_1_0() {
        FRAMEWORK
                .outcomes()
                .forEach(outcome -> assertThat(EvidenceOf.lineage().now(outcome.code(), "1.0"))
                        .containsExactly(outcome.code()));
    }

    private static CompetencyFramework renamed(String version, Mapping mapping) {
        return new CompetencyFramework(
                version, mapping, FRAMEWORK.levels(), FRAMEWORK.groups(), FRAMEWORK.domains(), FRAMEWORK.bundles());
    }

    private static final NextStep STEP = step("/courses/hd/hd-4");

    private static NextStep step(String href) {
        return new NextStep(new Bilingual("HD-4", "HD-4"), href, 45);
    }

    private static SelfRated rated(String outcome, int rating, String at) {
        return new SelfRated(outcome, rating, Instant.parse(at), "1.1");
    }

    private static CompetencyProfile profile(String profession, List<EvidenceEntry> evidence) {
        return CompetencyProfile.of(EvidenceOf.lineage(), profession, evidence, List.of(), TODAY);
    }

    private static OutcomeStanding standing(CompetencyProfile profile, String code) {
        return profile.outcome(code).orElseThrow();
    }

    private static BundleStanding bundle(CompetencyProfile profile, String code) {
        return profile.bundles().stream()
                .filter(bundle -> bundle.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static EvidenceEntry evidence(String outcome, EvidenceKind kind) {
        return EvidenceOf.kind(outcome, kind, DAY);
    }
}
