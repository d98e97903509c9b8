package org.komichi.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.komichi.shared.Bilingual;

class LogbookCountsTest {
    private static SeenSignOff visit(
            SignOffState state, String activity, String age, Entrustment entrustment, String... competencies) {
        return new SeenSignOff(
                "n",
                state,
                "架空 花子",
                new SupervisorLine("a1", "架空 次郎", null, null, null),
                LocalDate.of(2026, 11, 1),
                activity,
                new Bilingual("架空", null),
                List.of(competencies),
                age,
                List.of(),
                Instant.EPOCH,
                Instant.EPOCH,
                Instant.EPOCH,
                List.of(),
                entrustment,
                null,
                null,
                null,
                null);
    }

    @Test
    void only_what_stays_signed_is_counted() {
        LogbookCounts counts = LogbookCounts.of(List.of(
                visit(SignOffState.SIGNED, "EPA-1", "INFANT", Entrustment.DIRECT_SUPERVISION, "B3", "B4"),
                visit(SignOffState.SIGNED, "EPA-1", "INFANT", Entrustment.ALONE, "B3", "B4"),
                visit(SignOffState.SIGNED, "EPA-1", "TEEN", Entrustment.SUPERVISOR_NEARBY, "B3"),
                visit(SignOffState.SIGNED, null, "TEEN", Entrustment.WATCHES, "C2"),
                visit(SignOffState.WITHDRAWN, "EPA-2", "TEEN", Entrustment.ALONE, "C2"),
                visit(SignOffState.ASKED, "EPA-2", "TEEN", null, "C2"),
                visit(SignOffState.EXPIRED, "EPA-2", "TEEN", null, "C2")));
        assertThat(counts.visits()).isEqualTo(4);
        assertThat(counts.byActivity().keySet()).containsExactly("", "EPA-1");
        assertThat(counts.byActivity().get("EPA-1")).containsEntry("INFANT", 2).containsEntry("TEEN", 1);
        assertThat(counts.byCompetency().get("B3")).isEqualTo(new LogbookCounts.Competency(3, Entrustment.ALONE));
        assertThat(counts.byCompetency().get("C2")).isEqualTo(new LogbookCounts.Competency(1, Entrustment.WATCHES));
    }
}
