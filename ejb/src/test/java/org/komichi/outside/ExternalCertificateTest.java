package org.komichi.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.komichi.competency.EvidenceInFuture;
import org.komichi.competency.Showing;
import org.komichi.competency.SomebodyElseNeeded;
import org.komichi.identity.PersonSummary;

class ExternalCertificateTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final PersonSummary HOLDER = person(1);
    private static final PersonSummary CHECKER = person(2);
    private static final CheckedCertificate LEVEL_2 = new CheckedCertificate(List.of("B3"), 2, null);

    @Test
    void it_is_evidence_of_what_its_checker_decided_not_of_what_its_holder_wished() {
        ExternalCertificate certificate = handedIn(TODAY.minusYears(1), TODAY.plusDays(30));

        certificate.accept(CHECKER, new CheckedCertificate(List.of("B3"), 2, TODAY.plusDays(10)), NOW, TODAY);

        Showing showing = certificate.showing();
        assertThat(showing.outcomes()).containsExactly("B3");
        assertThat(showing.level()).isEqualTo(2);
        assertThat(showing.on()).isEqualTo(TODAY.minusYears(1));
        assertThat(showing.until()).isEqualTo(TODAY.plusDays(10));
        assertThat(showing.source()).isEqualTo("気管切開の講習（架空の学会）");
    }

    @Test
    void nobody_checks_her_own() {
        ExternalCertificate certificate = handedIn(TODAY, null);
        assertThatThrownBy(() -> certificate.accept(HOLDER, LEVEL_2, NOW, TODAY))
                .isInstanceOf(SomebodyElseNeeded.class);
        assertThatThrownBy(() -> certificate.refuse(HOLDER, "読めません", NOW)).isInstanceOf(SomebodyElseNeeded.class);
        assertThat(certificate.state()).isEqualTo(CertificateState.WAITING);
    }

    @Test
    void what_was_decided_is_not_decided_again() {
        ExternalCertificate certificate = handedIn(TODAY, null);
        certificate.accept(CHECKER, LEVEL_2, NOW, TODAY);
        assertThatThrownBy(() -> certificate.refuse(CHECKER, "読めません", NOW)).isInstanceOf(CertificateDecided.class);
        assertThatThrownBy(() -> certificate.accept(CHECKER, LEVEL_2, NOW, TODAY))
                .isInstanceOf(CertificateDecided.class);

        ExternalCertificate gone = handedIn(TODAY, null);
        assertThat(gone.takeBack()).isFalse();
        assertThatThrownBy(() -> gone.accept(CHECKER, LEVEL_2, NOW, TODAY)).isInstanceOf(CertificateDecided.class);
    }

    @Test
    void what_turns_out_to_be_wrong_shows_nothing_any_more() {
        ExternalCertificate certificate = handedIn(TODAY, null);
        assertThatThrownBy(() -> certificate.findWrong(CHECKER, "別の方の氏名でした", NOW))
                .isInstanceOf(CertificateDecided.class);
        certificate.accept(CHECKER, LEVEL_2, NOW, TODAY);
        certificate.findWrong(CHECKER, "別の方の氏名でした", NOW);
        SeenCertificate seen = certificate.shown(HOLDER);
        assertThat(seen.state()).isEqualTo(CertificateState.REFUSED);
        assertThat(seen.outcomes()).isEmpty();
        assertThat(seen.reason()).isEqualTo("別の方の氏名でした");
        assertThat(certificate.takeBack()).as("it counted").isFalse();
    }

    @Test
    void it_supports_level_3_at_most_and_not_without_a_day_left() {
        ExternalCertificate certificate = handedIn(TODAY, null);
        for (int level : new int[] {0, 4}) {
            CheckedCertificate shows = new CheckedCertificate(List.of("B3"), level, null);
            assertThatThrownBy(() -> certificate.accept(CHECKER, shows, NOW, TODAY))
                    .isInstanceOf(EvidenceLevelNeeded.class);
        }
        CheckedCertificate over = new CheckedCertificate(List.of("B3"), 3, TODAY.minusDays(1));
        assertThatThrownBy(() -> certificate.accept(CHECKER, over, NOW, TODAY)).isInstanceOf(CertificateRunOut.class);
        certificate.accept(CHECKER, new CheckedCertificate(List.of("B3"), 3, TODAY), NOW, TODAY);
        assertThat(certificate.state()).isEqualTo(CertificateState.ACCEPTED);
    }

    @Test
    void it_has_a_day_that_has_been_and_is_still_valid() {
        assertThatThrownBy(() -> handedIn(null, null)).isInstanceOf(CertificateDayNeeded.class);
        assertThatThrownBy(() -> handedIn(TODAY.plusDays(1), null)).isInstanceOf(EvidenceInFuture.class);
        assertThatThrownBy(() -> handedIn(TODAY.minusYears(3), TODAY.minusDays(1)))
                .isInstanceOf(CertificateRunOut.class);
    }

    private static ExternalCertificate handedIn(LocalDate on, LocalDate until) {
        HandedInCertificate told =
                new HandedInCertificate(UUID.randomUUID(), "気管切開の講習", "架空の学会", on, until, List.of("B3", "B4"));
        return new ExternalCertificate(told, told.title(), told.issuer(), HOLDER.id(), "image/png", NOW, TODAY);
    }

    private static PersonSummary person(long id) {
        return new PersonSummary(id, "架空 花子", "かくう はなこ", "P05_VN", null, null, Locale.JAPANESE);
    }
}
