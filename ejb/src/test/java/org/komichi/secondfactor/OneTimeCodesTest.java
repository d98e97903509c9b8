package org.komichi.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes of authenticator apps, after RFC 6238. */
class OneTimeCodesTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:15Z");

    private final OneTimeCodes codes = new OneTimeCodes();
    private final AuthenticatorApp app = new AuthenticatorApp(1, new byte[0], NOW);

    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void the_codes_are_those_of_the_standard(long second, String code) {
        assertThat(new OneTimeCodes(8).at(SECRET, Instant.ofEpochSecond(second)))
                .isEqualTo(code);
    }

    @Test
    void a_code_counts_once() {
        String code = codes.at(SECRET, NOW);
        assertThat(app.accept(codes, SECRET, code, NOW)).isTrue();
        assertThat(app.accept(codes, SECRET, code, NOW)).isFalse();
        assertThat(app.accept(codes, SECRET, code, NOW.plusSeconds(20))).isFalse();
    }

    @Test
    void a_phone_may_be_one_step_ahead_or_behind_and_no_more() {
        assertThat(accepted(-60)).isFalse();
        assertThat(accepted(-30)).isTrue();
        assertThat(accepted(30)).isTrue();
        assertThat(accepted(60)).isFalse();
    }

    private boolean accepted(int seconds) {
        return new AuthenticatorApp(1, new byte[0], NOW)
                .accept(codes, SECRET, codes.at(SECRET, NOW.plusSeconds(seconds)), NOW);
    }

    @Test
    void after_a_code_of_a_fast_phone_no_earlier_one_counts() {
        assertThat(app.accept(codes, SECRET, codes.at(SECRET, NOW.plusSeconds(30)), NOW))
                .isTrue();
        assertThat(app.accept(codes, SECRET, codes.at(SECRET, NOW), NOW)).isFalse();
        assertThat(app.accept(codes, SECRET, codes.at(SECRET, NOW.plusSeconds(60)), NOW.plusSeconds(60)))
                .isTrue();
    }

    @Test
    void what_is_no_code_is_refused() {
        for (String typed : new String[] {"", "12345", "1234567", "abcdef", "000000"}) {
            assertThat(app.accept(codes, SECRET, typed, NOW)).as(typed).isFalse();
        }
    }

    @Test
    void a_drawing_waits_an_hour_for_its_first_code() {
        assertThat(app.waiting(NOW.plusSeconds(3599))).isTrue();
        assertThat(app.waiting(NOW.plusSeconds(3600))).isFalse();
        app.confirm(NOW);
        assertThat(app.waiting(NOW.plusSeconds(1))).isFalse();
        assertThat(app.inUse()).isTrue();
    }

    @Test
    void an_app_reads_whose_secret_it_is() {
        assertThat(OneTimeCodes.address("a+b@komichi.example", SECRET))
                .isEqualTo("otpauth://totp/Komichi:a%2Bb%40komichi.example"
                        + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Komichi");
    }

    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void letters_are_those_of_the_standard(String plain, String letters) {
        assertThat(OneTimeCodes.letters(plain.getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(letters);
    }
}
