package org.komichi.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.komichi.account.OneTimeLink.Purpose;
import org.komichi.identity.EmailAddress;

class OneTimeLinkTest {
    private static final Instant NOON = Instant.parse("2026-11-21T03:00:00Z");
    private static final EmailAddress HERS = new EmailAddress("kasumi@komichi.example");

    @Test
    void a_link_is_used_once_and_within_its_day() {
        OneTimeLink link = new OneTimeLink(Purpose.RESET_PASSWORD, 1, HERS, "f", NOON);
        assertThat(link.valid(NOON.plus(Duration.ofHours(23)))).isTrue();
        assertThat(link.valid(NOON.plus(Duration.ofHours(24)))).isFalse();
        link.use(NOON);
        assertThatThrownBy(() -> link.use(NOON)).isInstanceOf(LinkNoLongerValid.class);
    }

    @Test
    void an_invitation_waits_two_weeks() {
        OneTimeLink link = new OneTimeLink(Purpose.INVITATION, 1, HERS, "f", NOON);
        assertThat(link.valid(NOON.plus(Duration.ofDays(13)))).isTrue();
        assertThatThrownBy(() -> link.use(NOON.plus(Duration.ofDays(14)))).isInstanceOf(LinkNoLongerValid.class);
    }
}
