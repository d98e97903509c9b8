package org.komichi.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.komichi.shared.KeyRing;

/** Codes for paper. */
class RecoveryCodesTest {
    private final RecoveryCodes codes = new RecoveryCodes();

    @Test
    void a_code_is_six_groups_of_four_without_letters_that_look_alike() {
        codes.keys = new KeyRing();
        Set<String> many = Stream.generate(codes::code).limit(200).collect(Collectors.toSet());
        assertThat(many).hasSize(200).allMatch(code -> code.matches("([2-9a-hjkmnp-z]{4}-){5}[2-9a-hjkmnp-z]{4}"));
        // 24 letters of 31: more than the 112 bits from which a fingerprint is enough.
        assertThat(24 * Math.log(31) / Math.log(2)).isGreaterThan(112);
    }
}
