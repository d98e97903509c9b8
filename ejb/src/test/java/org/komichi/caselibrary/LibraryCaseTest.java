package org.komichi.caselibrary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.komichi.caselibrary.CaseDocument.Origin;
import org.komichi.shared.ChangedMeanwhile;

/** A case on its way from a draft to readers, and out again. */
class LibraryCaseTest {
    private static final Instant NOW = Instant.parse("2026-11-22T16:00:00Z");
    private static final CaseReferences KNOWN =
            new CaseReferences(CaseCodes.NONE, Set.of("K"), code -> true, term -> true);
    private static final CaseConsent NOBODY_SIGNED = libraryCase -> false;

    @Test
    void a_case_of_the_pack_is_readable_at_once_and_due_for_review_after_a_year_in_japan() {
        LibraryCase one = LibraryCase.ofPack(document("はじめ", Origin.FICTIONAL), "a", NOW);

        assertThat(one.status()).isEqualTo(CaseStatus.PUBLISHED);
        assertThat(one.published()).contains(document("はじめ", Origin.FICTIONAL));
        assertThat(one.reviewDueOn()).contains(LocalDate.of(2027, 11, 23));
        assertThat(one.title().ja()).isEqualTo("はじめ");
    }

    @Test
    void a_published_case_is_due_from_the_day_on_and_a_withdrawn_one_never() {
        LibraryCase one = LibraryCase.ofPack(document("はじめ", Origin.FICTIONAL), "a", NOW);
        LocalDate day = LocalDate.of(2027, 11, 23);

        assertThat(one.due(day.minusDays(1))).isFalse();
        assertThat(one.due(day)).isTrue();
        one.withdraw(null, 7L, NOW);
        assertThat(one.due(day)).isFalse();
    }

    @Test
    void a_newer_wording_of_the_pack_reaches_readers_but_the_same_one_changes_nothing() {
        LibraryCase one = LibraryCase.ofPack(document("はじめ", Origin.FICTIONAL), "a", NOW);

        assertThat(one.renew(document("はじめ", Origin.FICTIONAL), "a", NOW)).isFalse();
        assertThat(one.renew(document("あたらしい", Origin.FICTIONAL), "b", NOW)).isTrue();
        assertThat(one.published().orElseThrow().title().ja()).isEqualTo("あたらしい");
    }

    @Test
    void what_was_withdrawn_stays_out_whatever_the_pack_brings() {
        LibraryCase one = LibraryCase.ofPack(document("はじめ", Origin.FICTIONAL), "a", NOW);
        one.withdraw("古い", 7L, NOW);

        assertThat(one.renew(document("あたらしい", Origin.FICTIONAL), "b", NOW)).isFalse();
        assertThat(one.readable()).isFalse();
        assertThat(one.published()).isEmpty();
        assertThatThrownBy(() -> one.rewrite(document("また", Origin.FICTIONAL), 7L, NOW))
                .isInstanceOf(CaseNotInThisStage.class);
    }

    @Test
    void readers_keep_what_is_published_while_somebody_writes_on() {
        LibraryCase one = LibraryCase.ofPack(document("はじめ", Origin.FICTIONAL), "a", NOW);

        one.rewrite(document("つづき", Origin.FICTIONAL), 7L, NOW);

        assertThat(one.status()).isEqualTo(CaseStatus.DRAFT);
        assertThat(one.beingRewritten()).isTrue();
        assertThat(one.published().orElseThrow().title().ja()).isEqualTo("はじめ");
        assertThat(one.title().ja()).isEqualTo("はじめ");
        assertThat(one.working().title().ja()).isEqualTo("つづき");
    }

    @Test
    void of_two_who_write_at_once_the_second_hears_of_it() {
        LibraryCase one = new LibraryCase(document("はじめ", Origin.FICTIONAL), 7L, NOW);
        int seen = one.workingVersion();
        one.rewrite(document("つづき", Origin.FICTIONAL), 8L, NOW);

        assertThatThrownBy(() -> one.mustBeAt(seen)).isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void an_unfinished_case_does_not_go_to_review_and_says_everything_that_is_missing() {
        LibraryCase one = new LibraryCase(document("はじめ", Origin.FICTIONAL), 7L, NOW);

        assertThatThrownBy(() -> one.submit(KNOWN, NOBODY_SIGNED, NOW))
                .isInstanceOfSatisfying(
                        CaseNotReady.class,
                        refused -> assertThat(refused.faults())
                                .extracting(CaseFault::path)
                                .contains("ages", "timeline", "learning", "questions", "ecomaps", "family"));
        assertThat(one.status()).isEqualTo(CaseStatus.DRAFT);
    }

    @Test
    void without_consent_only_what_is_invented_goes_on() {
        LibraryCase several = new LibraryCase(document("はじめ", Origin.COMPOSITE), 7L, NOW);
        LibraryCase real = new LibraryCase(document("はじめ", Origin.REAL_CONSENTED), 7L, NOW);

        assertThatThrownBy(() -> several.submit(KNOWN, NOBODY_SIGNED, NOW)).isInstanceOf(CaseConsentMissing.class);
        assertThatThrownBy(() -> real.submit(KNOWN, any -> true, NOW)).isInstanceOf(CaseOfOneChild.class);
        assertThatThrownBy(() -> several.publishUnreviewed(NOW)).isInstanceOf(CaseConsentMissing.class);
    }

    @Test
    void nothing_is_published_before_both_reviews() {
        LibraryCase one = new LibraryCase(document("はじめ", Origin.FICTIONAL), 7L, NOW);

        assertThatThrownBy(() -> one.publish(one.working(), NOBODY_SIGNED, NOW)).isInstanceOf(CaseNotInThisStage.class);
        assertThatThrownBy(() -> one.passPrivacy(NOW)).isInstanceOf(CaseNotInThisStage.class);
        assertThatThrownBy(() -> one.sendBack(NOW)).isInstanceOf(CaseNotInThisStage.class);
    }

    static CaseDocument document(String title, Origin origin) {
        return CaseReading.of("""
                        {"slug": "first-night", "origin": "%s", "title": {"ja": "%s"}, "summary": {"ja": "退院した夜のことです。"},
                         "review": {"state": "UNREVIEWED", "checkedOn": "2026-11-22"}}
                        """.formatted(origin, title)).document().orElseThrow();
    }
}
