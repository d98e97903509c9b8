package org.komichi.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.komichi.competency.EvidenceKind;
import org.komichi.identity.EmailAddress;

class SignOffTest {
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final RegisteredSupervisor SUPERVISOR = new RegisteredSupervisor(
            "a2",
            2L,
            null,
            "高瀬 文",
            "たかせ ふみ",
            "P05_VN",
            "架空のステーション",
            new EmailAddress("s@komichi.example"),
            Locale.JAPANESE);

    private static SignOff asked(LocalDate on, boolean familyAgreed) {
        return new SignOff(
                new AskedVisit(UUID.randomUUID(), "a2", on, "EPA-2", List.of(), "INFANT", List.of(), familyAgreed),
                1,
                SUPERVISOR,
                new SignOff.Subject("EPA-2", 7L, List.of("C2", "C3"), "INFANT", List.of("GASTROSTOMY")),
                NOW);
    }

    private static SignOff asked() {
        return asked(TODAY, true);
    }

    private static SignOff signed() {
        SignOff signOff = asked();
        signOff.sign(SUPERVISOR, Entrustment.SUPERVISOR_NEARBY, Map.of("position", Seen.DONE), null, null, NOW);
        return signOff;
    }

    @Test
    void a_visit_is_signed_off_from_its_day_on_and_for_sixty_days() {
        asked(TODAY, true);
        asked(TODAY.minusDays(60), true);
        assertThatThrownBy(() -> asked(TODAY.plusDays(1), true)).isInstanceOf(VisitInFuture.class);
        assertThatThrownBy(() -> asked(TODAY.minusDays(61), true)).isInstanceOf(VisitTooLongAgo.class);
        assertThatThrownBy(() -> asked(null, true)).isInstanceOf(VisitDayNeeded.class);
    }

    @Test
    void days_are_those_of_japan() {
        Instant lateInTheEvening = Instant.parse("2026-11-22T15:30:00Z");
        assertThat(new SignOff(
                                new AskedVisit(
                                        UUID.randomUUID(),
                                        "a2",
                                        TODAY.plusDays(1),
                                        "EPA-2",
                                        List.of(),
                                        "INFANT",
                                        List.of(),
                                        true),
                                1,
                                SUPERVISOR,
                                new SignOff.Subject("EPA-2", 7L, List.of("C2"), "INFANT", List.of()),
                                lateInTheEvening)
                        .visitedOn())
                .isEqualTo(TODAY.plusDays(1));
    }

    @Test
    void without_the_family_there_is_no_visit() {
        assertThatThrownBy(() -> asked(TODAY, false)).isInstanceOf(FamilyConsentNeeded.class);
    }

    @Test
    void it_is_answered_once() {
        SignOff signOff = signed();
        assertThat(signOff.state(NOW)).isEqualTo(SignOffState.SIGNED);
        assertThatThrownBy(() -> signOff.sign(SUPERVISOR, Entrustment.ALONE, Map.of(), null, null, NOW))
                .isInstanceOf(SignOffOver.class);
        assertThatThrownBy(() -> signOff.decline("いいえ", NOW)).isInstanceOf(SignOffOver.class);
        assertThat(signOff.entrustment()).isEqualTo(Entrustment.SUPERVISOR_NEARBY);
    }

    @Test
    void after_fourteen_days_nobody_signs() {
        SignOff signOff = asked();
        Instant last = NOW.plus(Duration.ofDays(14));
        assertThat(signOff.state(last.minusMillis(1))).isEqualTo(SignOffState.ASKED);
        assertThat(signOff.state(last)).isEqualTo(SignOffState.EXPIRED);
        assertThatThrownBy(() -> signOff.sign(SUPERVISOR, Entrustment.ALONE, Map.of(), null, null, last))
                .isInstanceOf(SignOffOver.class);
    }

    @Test
    void only_the_last_code_counts_once_and_for_a_quarter_of_an_hour() {
        SignOff signOff = asked();
        assertThatThrownBy(() -> signOff.useCode("one", NOW)).isInstanceOf(SignOffCodeWrong.class);
        signOff.codeSent("one", NOW);
        signOff.codeSent("two", NOW);
        assertThatThrownBy(() -> signOff.useCode("one", NOW)).isInstanceOf(SignOffCodeWrong.class);
        assertThatThrownBy(() -> signOff.useCode("two", NOW.plus(Duration.ofMinutes(15))))
                .isInstanceOf(SignOffCodeWrong.class);
        signOff.useCode("two", NOW);
        assertThatThrownBy(() -> signOff.useCode("two", NOW)).isInstanceOf(SignOffCodeWrong.class);
    }

    @Test
    void what_was_signed_is_withdrawn_once_and_stays() {
        assertThatThrownBy(() -> asked().withdraw(2L, "まちがい", NOW)).isInstanceOf(SignOffWithdrawnAlready.class);
        SignOff signOff = signed();
        signOff.withdraw(2L, "まちがい", NOW);
        assertThat(signOff.state(NOW)).isEqualTo(SignOffState.WITHDRAWN);
        assertThat(signOff.seen()).containsEntry("position", Seen.DONE);
        assertThatThrownBy(() -> signOff.withdraw(2L, "もう一度", NOW)).isInstanceOf(SignOffWithdrawnAlready.class);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"1, -", "2, -", "3, VISIT", "4, ENTRUSTMENT", "5, ENTRUSTMENT"})
    void who_needs_direct_supervision_reaches_no_new_level(int number, EvidenceKind evidence) {
        assertThat(Entrustment.of(number).evidence().orElse(null)).isEqualTo(evidence);
    }

    @Test
    void an_entrustment_is_said_from_one_to_five() {
        assertThatThrownBy(() -> Entrustment.of(0)).isInstanceOf(EntrustmentNeeded.class);
        assertThatThrownBy(() -> Entrustment.of(6)).isInstanceOf(EntrustmentNeeded.class);
    }

    @Test
    void a_request_for_a_place_goes_from_asked_to_confirmed_and_ends_once() {
        VisitSlot slot = new VisitSlot(
                new VisitOffer(UUID.randomUUID(), "131121", List.of("EPA-1"), List.of(), null, 1, null), 2, NOW);
        assertThatThrownBy(() -> new VisitSlot(
                        new VisitOffer(
                                UUID.randomUUID(), "131121", List.of("EPA-1"), List.of(), null, 1, TODAY.minusDays(1)),
                        2,
                        NOW))
                .isInstanceOf(VisitDayPast.class);
        assertThat(slot.open(NOW)).isTrue();
        slot.close(NOW);
        assertThat(slot.open(NOW)).isFalse();
    }
}
