package org.komichi.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PersonalTokenTest {
    private static final Instant NOON = Instant.parse("2026-11-21T03:00:00Z");

    @Test
    void a_token_ends_when_it_expires() {
        PersonalToken token = new PersonalToken(1, "script", "f", NOON, NOON.plusSeconds(60));
        assertThat(token.valid(NOON.plusSeconds(59))).isTrue();
        assertThat(token.valid(NOON.plusSeconds(60))).isFalse();
    }
}
