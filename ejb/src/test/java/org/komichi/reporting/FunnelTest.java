package org.komichi.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.komichi.identity.NameOrder;
import org.komichi.shared.PageOf;
import org.komichi.shared.Paging;
import org.komichi.shared.Sorting;
import org.komichi.survey.Participation;

class FunnelTest {
    private static ParticipantStanding somebody(
            String name, Participation before, int modules, Participation after, boolean certificate) {
        return new ParticipantStanding(
                name.hashCode(),
                name,
                NameOrder.of(null, name),
                "P01_DOC",
                "HOME_CLINIC",
                false,
                Instant.EPOCH,
                before,
                after,
                modules,
                8,
                certificate);
    }

    private static final List<ParticipantStanding> FIVE = List.of(
            somebody("a", Participation.OPEN, 0, Participation.NOT_OPEN, false),
            somebody("b", Participation.SUBMITTED, 3, Participation.OPEN, false),
            somebody("c", Participation.DECLINED, 8, Participation.BEGUN, false),
            somebody("d", Participation.SUBMITTED, 8, Participation.SUBMITTED, true),
            somebody("e", Participation.CLOSED, 7, Participation.CLOSED, false));

    @Test
    void each_step_counts_everybody_who_reached_it_and_declining_counts_as_a_choice() {
        Funnel funnel = Funnel.of(FIVE);
        assertThat(funnel.registered()).isEqualTo(5);
        assertThat(funnel.at(Step.REGISTERED)).isEqualTo(5);
        assertThat(funnel.at(Step.BEFORE)).isEqualTo(3);
        assertThat(funnel.at(Step.MODULES)).isEqualTo(2);
        assertThat(funnel.at(Step.AFTER)).isEqualTo(1);
        assertThat(funnel.at(Step.CERTIFICATE)).isEqualTo(1);
        assertThat(List.of(Step.values())).extracting(funnel::waitingFor).containsExactly(0, 1, 2, 1, 0);
    }

    @Test
    void a_course_without_modules_is_completed_by_nobody() {
        assertThat(new ParticipantStanding(
                                1,
                                "x",
                                NameOrder.of(null, "x"),
                                null,
                                null,
                                false,
                                Instant.EPOCH,
                                null,
                                null,
                                0,
                                0,
                                false)
                        .reached(Step.MODULES))
                .isFalse();
    }

    @Test
    void a_person_waits_for_the_first_step_that_is_still_possible() {
        assertThat(FIVE)
                .extracting(ParticipantStanding::waitsFor)
                .containsExactly(Step.BEFORE, Step.MODULES, Step.AFTER, null, Step.MODULES);
    }

    @Test
    void the_list_is_filtered_by_step_sorted_and_paged() {
        PageOf<ParticipantStanding> waiting =
                ParticipantFilter.of("MODULES", new Sorting("name", false)).of(FIVE, new Paging(0, 1));
        assertThat(waiting.total()).isEqualTo(2);
        assertThat(waiting.items()).extracting(ParticipantStanding::name).containsExactly("b");
        assertThat(ParticipantFilter.of("", new Sorting("progress", true))
                        .of(FIVE, new Paging(0, 25))
                        .items())
                .extracting(ParticipantStanding::name)
                .containsExactly("d", "c", "b", "e", "a");
        assertThat(ParticipantFilter.of("nonsense", new Sorting("nonsense", false))
                        .of(FIVE, new Paging(0, 25))
                        .total())
                .isEqualTo(5);
    }
}
