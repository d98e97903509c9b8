package org.komichi.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class EvidenceCodeTest {
    @Test
    void it_is_read_however_it_was_typed() {
        byte[] random = {0, 31, 62, 93, 124, -101, -70, -1};
        String code = new EvidenceCode(1, random, Instant.EPOCH).code();

        assertThat(code).matches("[A-HJKMNP-TV-Z2-9]{4}-[A-HJKMNP-TV-Z2-9]{4}");
        assertThat(EvidenceCode.read(" " + code.toLowerCase(Locale.ROOT).replace("-", "") + " "))
                .isEqualTo(code);
        assertThat(EvidenceCode.read(code.replace("-", " "))).isEqualTo(code);
        assertThat(EvidenceCode.read("ABC")).isNotEqualTo(code);
    }
}
