package org.komichi.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.komichi.framework.CompetencyFramework.Domain;
import org.komichi.framework.CompetencyFramework.Mapping;
import org.komichi.framework.CompetencyFramework.Outcome;
import org.komichi.shared.Bilingual;

/** What a new version made of the outcomes of the one before. */
class FrameworkChangeTest {
    private final CompetencyFramework old = framework("1", null, "A1", "A2", "A3", "A4");

    @Test
    void a_first_version_changed_nothing() {
        assertThat(FrameworkChange.of(old, List.of())).isEmpty();
    }

    @Test
    void what_moved_was_divided_or_is_gone_is_told_and_so_is_what_is_new() {
        CompetencyFramework latest = framework(
                "2", new Mapping("1", Map.of("A2", List.of("B1", "B2"), "A3", List.of())), "A1", "B1", "B2", "C1");
        FrameworkChange change = FrameworkChange.of(latest, List.of(old)).orElseThrow();
        assertThat(change.moved())
                .extracting(FrameworkChange.Moved::outcome, FrameworkChange.Moved::now)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("A2", List.of("B1", "B2")),
                        org.assertj.core.groups.Tuple.tuple("A3", List.of()),
                        org.assertj.core.groups.Tuple.tuple("A4", List.of()));
        assertThat(change.added()).containsExactly("C1");
        assertThat(change.nothing()).isFalse();
    }

    @Test
    void without_the_version_before_only_what_the_new_one_says_is_known() {
        CompetencyFramework latest = framework("2", new Mapping("1", Map.of("A2", List.of("A1"))), "A1");
        FrameworkChange change = FrameworkChange.of(latest, List.of()).orElseThrow();
        assertThat(change.compared()).isFalse();
        assertThat(change.moved()).extracting(FrameworkChange.Moved::outcome).containsExactly("A2");
        assertThat(change.added()).isEmpty();
    }

    private static CompetencyFramework framework(String version, Mapping mapping, String... codes) {
        Bilingual words = new Bilingual("語", "words");
        List<Outcome> outcomes = Stream.of(codes)
                .map(code -> new Outcome(code, words, Map.of(), Map.of(), false, null, List.of()))
                .toList();
        return new CompetencyFramework(
                version, mapping, List.of(), List.of(), List.of(new Domain("A", words, words, outcomes)), List.of());
    }
}
