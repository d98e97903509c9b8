package org.komichi.competency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an organizer decides about an entrustment. */
class EvidenceDecisionTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final long LEARNER = 1;
    private static final long SUPERVISOR = 2;
    private static final long ORGANIZER = 3;

    @Test
    void it_counts_as_4_while_it_waits_5_once_confirmed_and_4_for_good_when_declined() {
        Evidence confirmed = entrusted();
        assertThat(confirmed.shown().supports()).isEqualTo(4);
        assertThat(confirmed.shown().unconfirmed()).isTrue();
        confirmed.confirm(TODAY, ORGANIZER);
        assertThat(confirmed.shown().supports()).isEqualTo(5);
        assertThat(confirmed.shown().unconfirmed()).isFalse();

        Evidence declined = entrusted();
        declined.decline(TODAY, ORGANIZER, "もう一度見せてください");
        declined.decline(TODAY, ORGANIZER, "別の理由");
        assertThat(declined.shown().supports()).isEqualTo(4);
        assertThat(declined.shown().unconfirmed()).isFalse();
        assertThat(declined.shown().declinedBecause())
                .as("the first reason stays")
                .isEqualTo("もう一度見せてください");
    }

    @Test
    void of_two_organizers_the_first_decides() {
        Evidence confirmed = entrusted();
        confirmed.confirm(TODAY, ORGANIZER);
        assertThatThrownBy(() -> confirmed.decline(TODAY, ORGANIZER, "違います")).isInstanceOf(EntrustmentDecided.class);
        Evidence declined = entrusted();
        declined.decline(TODAY, ORGANIZER, "違います");
        assertThatThrownBy(() -> declined.confirm(TODAY, ORGANIZER)).isInstanceOf(EntrustmentDecided.class);
    }

    @Test
    void nobody_decides_about_herself_or_about_what_she_signed() {
        Evidence evidence = entrusted();
        assertThatThrownBy(() -> evidence.mustBeOfAnother(LEARNER)).isInstanceOf(SomebodyElseNeeded.class);
        assertThatThrownBy(() -> evidence.mustBeOfAnother(SUPERVISOR)).isInstanceOf(SomebodyElseNeeded.class);
        evidence.mustBeOfAnother(ORGANIZER);
    }

    private static Evidence entrusted() {
        return new Evidence(
                        LEARNER,
                        "B3",
                        new Showing(List.of("B3"), EvidenceKind.ENTRUSTMENT, TODAY, "EPA-1", null),
                        0,
                        "1.1")
                .vouchedFor(new Voucher("record-1", "架空 指導", "P05_VN", SUPERVISOR));
    }
}
