package org.komichi.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.komichi.caselibrary.CaseCodes;
import org.komichi.caselibrary.CaseCodes.Axis;
import org.komichi.content.Pack;
import org.komichi.content.PackReader;
import org.komichi.framework.CompetencyFramework;
import org.komichi.framework.CompetencyFramework.Group;
import org.komichi.framework.CompetencyFramework.Need;
import org.komichi.identity.UnknownCode;
import org.komichi.readiness.ChildNeeds.Needed;

/** What a child asks for, by the table that comes with the application. */
class ChildNeedsTest {
    private static final Path FOLDER = Path.of("src/main/resources/packs");
    private static final Pack PACK = new PackReader().read(FOLDER.resolve("framework"));
    private static final CaseCodes CODES = CaseCodes.of(new PackReader().read(FOLDER.resolve("cases")));
    private static final CompetencyFramework FRAMEWORK = CompetencyFramework.from(PACK.yaml("framework.yaml"));
    private static final ChildNeeds TABLE = ChildNeeds.of(PACK);

    @ParameterizedTest
    @EnumSource(
            value = Axis.class,
            names = {"AGES", "DEVICES", "CARES"})
    void every_code_of_a_case_can_be_asked_about(Axis axis) {
        assertThat(TABLE.codes(axis)).containsExactlyElementsOf(CODES.all(axis).keySet());
    }

    @Test
    void what_asks_for_nothing_says_why() {
        for (Axis axis : List.of(Axis.AGES, Axis.DEVICES, Axis.CARES)) {
            for (String code : TABLE.codes(axis)) {
                Child child = switch (axis) {
                    case AGES -> Child.of(code, List.of(), List.of());
                    case DEVICES -> Child.of(null, List.of(code), List.of());
                    default -> Child.of(null, List.of(), List.of(code));
                };
                boolean asks = needs(child, null).size()
                        > needs(Child.of(null, List.of(), List.of()), null).size();
                boolean raises = !needs(child, null).equals(needs(Child.of(null, List.of(), List.of()), null));
                assertThat(asks || raises || !TABLE.notes(child).isEmpty())
                        .as(code)
                        .isTrue();
            }
        }
    }

    @Test
    void a_ventilator_asks_for_the_activity_it_belongs_to_at_its_levels() {
        Map<String, Integer> needs = levels(Child.of(null, List.of("VENTILATOR"), List.of()), "DOC");
        FRAMEWORK.bundle("EPA-1").orElseThrow().needs().stream()
                .filter(need -> need.of(group("DOC")))
                .forEach(need -> assertThat(needs).containsEntry(need.outcome(), need.level()));
        assertThat(needs).doesNotContainKey("B4");
    }

    @Test
    void of_several_reasons_the_highest_level_counts_and_all_are_named() {
        List<Needed> needs = needs(Child.of(null, List.of("PULSE_OXIMETER", "OXYGEN"), List.of()), group("DOC"));
        Needed breathing = needs.stream()
                .filter(one -> one.outcome().equals("B1"))
                .findFirst()
                .orElseThrow();
        assertThat(breathing.level()).isEqualTo(4);
        assertThat(breathing.because()).extracting(ChildNeeds.Reason::code).containsExactly("OXYGEN", "PULSE_OXIMETER");
    }

    @Test
    void what_one_reason_asks_of_some_and_another_of_everybody_is_asked_of_everybody() {
        Child suctioned = Child.of(null, List.of("VENTILATOR"), List.of("TRACHEAL_SUCTION"));
        assertThat(levels(suctioned, "DOC")).containsEntry("B4", 3);
        assertThat(levels(suctioned, "VN")).containsEntry("B4", 4);
    }

    @Test
    void a_visitor_sees_for_whom_a_need_is() {
        assertThat(needs(Child.of(null, List.of("NASOGASTRIC"), List.of()), null))
                .filteredOn(one -> one.outcome().equals("C1"))
                .allSatisfy(one -> assertThat(one.groups()).containsExactly("DOC"))
                .hasSize(1);
    }

    @Test
    void a_code_that_nobody_knows_is_refused() {
        Child child = Child.of("OLD", List.of(), List.of());
        assertThatThrownBy(() -> TABLE.of(child, need -> true)).isInstanceOf(UnknownCode.class);
    }

    private static Group group(String code) {
        return FRAMEWORK.groups().stream()
                .filter(group -> group.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<Needed> needs(Child child, Group group) {
        return TABLE.of(child, (Need need) -> group == null || need.of(group));
    }

    private static Map<String, Integer> levels(Child child, String group) {
        return needs(child, group(group)).stream()
                .collect(Collectors.toMap(Needed::outcome, Needed::level, (one, other) -> one));
    }
}
