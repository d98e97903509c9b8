package org.komichi.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class QuestionnaireTimesTest {
    private static final Instant BEGINS = Instant.parse("2027-01-09T04:00:00Z");
    private static final Instant ENDS = Instant.parse("2027-02-06T07:00:00Z");

    @Test
    void before_is_from_registration_to_the_first_meeting_and_after_for_thirty_days() {
        Instant opens = BEGINS.minus(Duration.ofDays(60));
        assertThat(QuestionnaireTimes.of(opens, BEGINS, ENDS))
                .isEqualTo(new QuestionnaireTimes(opens, BEGINS, ENDS, ENDS.plus(Duration.ofDays(30))));
    }

    @Test
    void registration_that_opens_at_the_last_moment_leaves_a_day_nevertheless() {
        assertThat(QuestionnaireTimes.of(BEGINS.plusSeconds(60), BEGINS, ENDS).beforeOpens())
                .isEqualTo(BEGINS.minus(Duration.ofDays(1)));
    }
}
