package org.komichi.singlesignon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.komichi.shared.HealthSource.Condition;

/** An operator learns that people cannot come in by their organisation, and is not alarmed by one person's mistake. */
class ProviderReachTest {
    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

    private final ProviderReach reach = new ProviderReach();

    @BeforeEach
    void withAProvider() {
        reach.settings = new ProviderSettings();
        reach.settings.issuer = Optional.of("https://login.example");
        reach.settings.clientId = Optional.of("komichi");
        at(Duration.ZERO);
    }

    @Test
    void without_a_provider_there_is_nothing_to_say() {
        reach.settings.issuer = Optional.empty();
        assertThat(condition()).isEqualTo(Condition.OFF);
    }

    @Test
    void a_provider_that_does_not_answer_is_trouble_until_it_does() {
        assertThat(condition()).isEqualTo(Condition.UP);
        reach.failed("it cannot be reached");
        assertThat(condition()).isEqualTo(Condition.TROUBLE);
        reach.answered();
        assertThat(condition()).isEqualTo(Condition.UP);
    }

    @Test
    void a_provider_that_does_not_know_us_is_trouble_and_a_visit_that_is_over_is_none() {
        reach.refused("invalid_grant");
        assertThat(condition()).isEqualTo(Condition.UP);
        reach.refused("invalid_client");
        assertThat(condition()).isEqualTo(Condition.TROUBLE);
    }

    @Test
    void trouble_that_nobody_met_for_an_hour_is_told_no_longer() {
        reach.failed("it cannot be reached");
        at(Duration.ofMinutes(61));
        assertThat(condition()).isEqualTo(Condition.UP);
    }

    private void at(Duration later) {
        reach.clock = Clock.fixed(NOW.plus(later), ZoneOffset.UTC);
    }

    private Condition condition() {
        return reach.health().condition();
    }
}
