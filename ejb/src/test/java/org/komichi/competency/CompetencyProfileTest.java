package org.komichi.competency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.komichi.competency.CompetencyFramework.Group;
import org.komichi.competency.CompetencyProfile.OutcomeStanding;
import org.komichi.shared.Bilingual;
import tools.jackson.dataformat.yaml.YAMLMapper;

class CompetencyProfileTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static CompetencyFramework framework;

    @BeforeAll
    static void read() throws IOException {
        Path pack = Path.of("../content/src/main/resources/packs/framework/framework.yaml");
        framework = CompetencyFramework.from(new YAMLMapper().readTree(Files.readString(pack)));
    }

    @Test
    void the_framework_has_eight_domains_and_44_outcomes() {
        assertThat(framework.domains()).hasSize(8);
        assertThat(framework.outcomes())
                .hasSize(44)
                .extracting(outcome -> outcome.code())
                .doesNotHaveDuplicates();
        assertThat(framework.levels()).extracting(level -> level.level()).containsExactly(0, 1, 2, 3, 4, 5);
    }

    @ParameterizedTest
    @CsvSource({"P01_DOC,DOC", "P05_VN,VN", "X02_ST,REH", "X04_MCC,SW", "P07_PHN,GOV", "P13_CHILD,CARE"})
    void a_profession_belongs_to_the_group_that_names_it(String profession, String group) {
        assertThat(framework.groupOf(profession)).map(Group::code).contains(group);
    }

    @ParameterizedTest
    @CsvSource({"X07_FAMILY", "P02_DENT", "''"})
    void a_profession_without_targets_has_no_group(String profession) {
        assertThat(framework.groupOf(profession)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"MODULE,1", "QUIZ,1", "CASE_QUIZ,2", "CASE_DISCUSSION,2", "STATION,3", "VISIT,4", "ENTRUSTMENT,5"})
    void each_kind_of_evidence_supports_its_level(EvidenceKind kind, int level) {
        assertThat(kind.maxLevel()).isEqualTo(level);
        assertThat(CompetencyProfile.level(List.of(evidence("B2", kind)))).isEqualTo(level);
    }

    @Test
    void the_level_is_the_highest_that_the_evidence_supports() {
        assertThat(CompetencyProfile.level(List.of())).isZero();
        assertThat(CompetencyProfile.level(
                        List.of(evidence("B2", EvidenceKind.CASE_QUIZ), evidence("B2", EvidenceKind.MODULE))))
                .isEqualTo(2);
    }

    @Test
    void a_target_is_reached_by_evidence_and_not_asked_of_other_groups() {
        Map<String, List<EvidenceEntry>> evidence = Map.of(
                "B2",
                List.of(evidence("B2", EvidenceKind.CASE_QUIZ)),
                "B3",
                List.of(evidence("B3", EvidenceKind.CASE_QUIZ)));
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
        CompetencyProfile nobody = CompetencyProfile.of(
                framework, false, null, Map.of("A1", List.of(evidence("A1", EvidenceKind.MODULE))), Map.of());
        assertThat(standing(nobody, "A1").level()).isEqualTo(1);
        assertThat(nobody.targets()).isZero();
        assertThat(nobody.first()).isEmpty();
    }

    @Test
    void only_gaps_ask_for_a_next_step_and_the_lowest_level_comes_first() {
        Group group = framework.groupOf("P01_DOC").orElseThrow();
        Map<String, List<EvidenceEntry>> evidence = Map.of(
                "A1",
                List.of(evidence("A1", EvidenceKind.CASE_QUIZ)),
                "A3",
                List.of(evidence("A3", EvidenceKind.MODULE)));
        Map<String, Integer> gaps = CompetencyProfile.gaps(framework, group, evidence);
        assertThat(gaps).doesNotContainKey("A1").containsEntry("A3", 2).containsEntry("B3", 1);
        NextStep step = new NextStep(new Bilingual("HD-4", "HD-4"), "/courses/hd/hd-4", 45);
        CompetencyProfile profile = CompetencyProfile.of(
                framework, true, group, evidence, Map.of("A3", List.of(step), "B3", List.of(step)));
        assertThat(profile.first()).map(OutcomeStanding::code).contains("B3");
    }

    @Test
    void evidence_is_shown_with_the_latest_first() {
        EvidenceEntry old = new EvidenceEntry("A1", EvidenceKind.MODULE, 1, DAY.minusDays(9), "HD-1", null, null, null);
        EvidenceEntry late = new EvidenceEntry("A1", EvidenceKind.CASE_QUIZ, 2, DAY, "HD-1", null, null, null);
        assertThat(standing(profile("P01_DOC", Map.of("A1", List.of(old, late))), "A1")
                        .evidence())
                .containsExactly(late, old);
    }

    private static CompetencyProfile profile(String profession, Map<String, List<EvidenceEntry>> evidence) {
        return CompetencyProfile.of(
                framework, true, framework.groupOf(profession).orElseThrow(), evidence, Map.of());
    }

    private static OutcomeStanding standing(CompetencyProfile profile, String code) {
        return profile.outcomes().stream()
                .filter(outcome -> outcome.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static EvidenceEntry evidence(String outcome, EvidenceKind kind) {
        return new EvidenceEntry(outcome, kind, kind.maxLevel(), DAY, "HD-4", null, null, null);
    }
}
