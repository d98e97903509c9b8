package org.komichi.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.komichi.content.PackKind;
import org.komichi.content.PackReader;
import org.komichi.framework.CompetencyFramework.Group;

/** The framework of the house. */
class CompetencyFrameworkTest {
    private static final CompetencyFramework FRAMEWORK = CompetencyFramework.from(new PackReader()
            .read(Path.of("../content/src/main/resources/packs/framework"))
            .yaml(PackKind.FRAMEWORK.mainFile()));

    @Test
    void the_framework_has_eight_domains_and_44_outcomes() {
        assertThat(FRAMEWORK.domains()).hasSize(8);
        assertThat(FRAMEWORK.outcomes())
                .hasSize(44)
                .extracting(outcome -> outcome.code())
                .doesNotHaveDuplicates();
        assertThat(FRAMEWORK.levels()).extracting(level -> level.level()).containsExactly(0, 1, 2, 3, 4, 5);
    }

    @ParameterizedTest
    @CsvSource({"P01_DOC,DOC", "P05_VN,VN", "X02_ST,REH", "X04_MCC,SW", "P07_PHN,GOV", "P13_CHILD,CARE"})
    void a_profession_belongs_to_the_group_that_names_it(String profession, String group) {
        assertThat(FRAMEWORK.groupOf(profession)).map(Group::code).contains(group);
    }

    @ParameterizedTest
    @CsvSource({"X07_FAMILY", "P02_DENT", "''"})
    void a_profession_without_targets_has_no_group(String profession) {
        assertThat(FRAMEWORK.groupOf(profession)).isEmpty();
    }
}
