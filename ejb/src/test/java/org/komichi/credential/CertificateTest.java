package org.komichi.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateTest {
    private static final IntFunction<byte[]> RANDOM = length -> {
        byte[] bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    };

    @Test
    void a_number_is_read_however_it_was_typed_and_nothing_else_is() {
        for (String typed : List.of("KM-2026-7F3K9Q", " ｋｍ－２０２６－７ｆ３ｋ９ｑ", "KMー2026ー7F3K9Q", "km–2026–7f3k9q ")) {
            assertThat(CertificateCode.readNumber(typed)).as(typed).contains("KM-2026-7F3K9Q");
        }
        for (String typed :
                List.of("", "KM-2026", "KM-2026-7F3K9U", "7F3K9Q", "KM-2026-7F3K9Q' or 1=1", "K".repeat(500))) {
            assertThat(CertificateCode.readNumber(typed)).as(typed).isEmpty();
        }
    }

    @Test
    void numbers_are_readable_and_tell_no_order() {
        Random seeded = new Random(7);
        Set<String> numbers = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            String number = CertificateCode.number(2026, length -> {
                byte[] bytes = new byte[length];
                seeded.nextBytes(bytes);
                return bytes;
            });
            assertThat(number).matches("KM-2026-[0-9A-HJKMNP-TV-Z]{6}");
            numbers.add(number);
        }
        assertThat(numbers).hasSize(1000);
    }

    @Test
    void a_code_is_read_back_from_its_printed_form() {
        String code = CertificateCode.code(RANDOM);
        assertThat(code).hasSize(16);
        assertThat(CertificateCode.grouped(code)).hasSize(19);
        assertThat(CertificateCode.read(CertificateCode.grouped(code))).contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4F7K9QXM2B8RT6WD",
                "4f7k-9qxm-2b8r-t6wd",
                "４Ｆ７Ｋ－９ＱＸＭ－２Ｂ８Ｒ－Ｔ６ＷＤ",
                "４ｆ７ｋ　９ｑｘｍ　２ｂ８ｒ　ｔ６ｗｄ",
                " 4F7K 9QXM 2B8R T6WD\n",
                "4F7K‐9QXM–2B8R—T6WD",
                "4F7K−9QXMー2B8R_T6WD"
            })
    void a_code_may_be_typed_in_many_ways(String typed) {
        assertThat(CertificateCode.read(typed)).contains("4F7K9QXM2B8RT6WD");
    }

    @Test
    void letters_that_look_like_digits_are_read_as_digits() {
        assertThat(CertificateCode.read("OOOO-IIII-LLLL-0000")).contains("0000111111110000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "KM-2026-7F3K9Q", "4F7K-9QXM-2B8R-T6W", "4F7K-9QXM-2B8R-T6WU", "<script>", "４Ｆ７Ｋ🙂"})
    void what_cannot_be_a_code_is_none(String typed) {
        assertThat(CertificateCode.read(typed)).isEmpty();
    }

    @Test
    void a_name_keeps_its_rare_form_and_loses_only_what_cannot_be_printed() {
        assertThat(CertificateName.clean("  𠮷田　 一郎\u0007 ")).isEqualTo("𠮷田 一郎");
        assertThat(CertificateName.clean("葛\uDB40\uDD00城")).isEqualTo("葛城");
        assertThat(CertificateName.clean("\uFA19田")).isEqualTo("\uFA19田");
        assertThat(CertificateName.clean("カ\u3099ルシア")).isEqualTo("ガルシア");
        assertThat(CertificateName.clean(" \u3000")).isNull();
    }

    @Test
    void a_certificate_that_was_replaced_or_revoked_shows_no_name() {
        CertificateText text = CertificateExamples.certificateFor("森川 咲子");
        assertThat(new Verification(CertificateState.VALID, text, null).text().name())
                .isEqualTo("森川 咲子");
        assertThat(new Verification(CertificateState.REPLACED, text, null)
                        .text()
                        .name())
                .isNull();
        assertThat(new Verification(CertificateState.REVOKED, text, text.issuedOn())
                        .text()
                        .name())
                .isNull();
    }

    @Test
    void study_time_is_told_to_the_half_hour() {
        assertThat(CertificateExamples.certificateFor("森川 咲子").hours()).isEqualTo(6.0);
    }

    @Test
    void a_changed_name_gives_a_new_edition_and_ends_the_old_one() {
        Certificate first = CertificateExamples.issuedTo("森川 咲子");
        Certificate second = CertificateExamples.reissued(first, "野原 咲子");
        assertThat(first.state()).isEqualTo(CertificateState.REPLACED);
        assertThat(second.state()).isEqualTo(CertificateState.VALID);
        assertThat(second.text().name()).isEqualTo("野原 咲子");
        assertThat(second.number()).isNotEqualTo(first.number());
        assertThat(second.text().completedOn()).isEqualTo(first.text().completedOn());
        assertThatThrownBy(() -> CertificateExamples.reissued(first, "山本 咲子")).isInstanceOf(CertificateNotValid.class);
    }

    @Test
    void the_same_name_gives_no_new_edition() {
        Certificate certificate = CertificateExamples.issuedTo("森川 咲子");
        assertThatThrownBy(() -> CertificateExamples.reissued(certificate, "森川　咲子"))
                .isInstanceOf(NameUnchanged.class);
        assertThatThrownBy(() -> CertificateExamples.reissued(certificate, null))
                .isInstanceOf(NameUnchanged.class);
        assertThat(certificate.state()).isEqualTo(CertificateState.VALID);
    }

    @Test
    void a_revoked_certificate_stays_revoked() {
        Certificate certificate = CertificateExamples.issuedTo("森川 咲子");
        certificate.revoke(RevocationReason.ISSUED_BY_MISTAKE, CertificateExamples.NOW);
        assertThat(certificate.state()).isEqualTo(CertificateState.REVOKED);
        assertThatThrownBy(() -> certificate.revoke(RevocationReason.ASKED_BY_HOLDER, CertificateExamples.NOW))
                .isInstanceOf(CertificateNotValid.class);
        assertThatThrownBy(() -> CertificateExamples.reissued(certificate, "野原 咲子"))
                .isInstanceOf(CertificateNotValid.class);
    }

    @Test
    void without_a_name_it_waits_and_is_printed_once() {
        Certificate certificate = CertificateExamples.issuedTo(null);
        assertThat(certificate.state()).isEqualTo(CertificateState.WITHOUT_NAME);
        certificate.printName("森川 咲子");
        assertThat(certificate.state()).isEqualTo(CertificateState.VALID);
        assertThatThrownBy(() -> certificate.printName("野原 咲子")).isInstanceOf(CertificateNotValid.class);
    }
}
