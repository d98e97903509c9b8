package org.komichi.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ItemStatisticTest {
    private static final long SEED = Long.getLong("komichi.seed", System.nanoTime());
    private static final List<String> ITEMS = List.of("Q1", "Q2", "Q3", "Q4", "Q5");

    @Test
    void under_five_people_only_their_number_is_shown() {
        List<AttemptSheet> four = List.of(wrong(), wrong("Q1"), wrong("Q2"), wrong("Q1", "Q3"));
        assertThat(ItemStatistic.of(four)).contains(new ItemStatistic("Q1", 4, null, null));
    }

    @Test
    void difficulty_is_the_share_of_right_first_answers() {
        List<AttemptSheet> five = List.of(wrong(), wrong("Q1"), wrong("Q2"), wrong("Q1", "Q3"), wrong("Q1"));
        assertThat(of("Q1", five).difficulty()).isCloseTo(0.4, within(1e-12));
        assertThat(of("Q5", five).difficulty()).isEqualTo(1.0);
        assertThat(of("Q5", five).n()).isEqualTo(5);
    }

    @Test
    void a_question_that_everybody_answers_alike_discriminates_nobody() {
        List<AttemptSheet> five = List.of(wrong(), wrong("Q1"), wrong("Q2"), wrong("Q3"), wrong("Q4"));
        assertThat(of("Q5", five).discrimination()).isNull();
    }

    @Test
    void discrimination_is_the_point_biserial_correlation_with_the_rest() {
        // By hand: item 1 1 1 0 0, rest (of four) 1, 1, .75, .5, .25.
        // Means 0.6 and 0.7; sums of products 0.65, of squares 1.2 and 0.425; r = 0.65 / sqrt(0.51) = 0.91018.
        List<AttemptSheet> five =
                List.of(wrong(), wrong(), wrong("Q2"), wrong("Q1", "Q2", "Q3"), wrong("Q1", "Q2", "Q3", "Q4"));
        assertThat(of("Q1", five).discrimination()).isCloseTo(0.65 / Math.sqrt(1.2 * 0.425), within(1e-12));
    }

    @Test
    void discrimination_agrees_with_the_difference_of_group_means() {
        Random random = new Random(SEED);
        for (int round = 0; round < 200; round++) {
            List<AttemptSheet> tries = new ArrayList<>();
            for (int i = 0; i < 5 + random.nextInt(30); i++) {
                tries.add(wrong(
                        ITEMS.stream().filter(item -> random.nextBoolean()).toArray(String[]::new)));
            }
            Double r = of("Q1", tries).discrimination();
            Double other = byGroupMeans(tries);
            if (other == null) {
                assertThat(r).as("seed " + SEED).isNull();
            } else {
                assertThat(r).as("seed " + SEED).isCloseTo(other, within(1e-9));
            }
        }
    }

    /** The textbook form: (M1 - M0) / s * sqrt(p q). */
    private static Double byGroupMeans(List<AttemptSheet> tries) {
        double[] sums = new double[2];
        int[] counts = new int[2];
        List<Double> rests = new ArrayList<>();
        for (AttemptSheet attempt : tries) {
            int right = attempt.wrong().contains("Q1") ? 0 : 1;
            double rest =
                    (4 - attempt.wrong().stream().filter(q -> !q.equals("Q1")).count()) / 4.0;
            sums[right] += rest;
            counts[right]++;
            rests.add(rest);
        }
        double mean = rests.stream().mapToDouble(x -> x).average().orElseThrow();
        double s = Math.sqrt(rests.stream()
                .mapToDouble(x -> (x - mean) * (x - mean))
                .average()
                .orElseThrow());
        if (counts[0] == 0 || counts[1] == 0 || s < 1e-9) {
            return null;
        }
        double p = (double) counts[1] / tries.size();
        return (sums[1] / counts[1] - sums[0] / counts[0]) / s * Math.sqrt(p * (1 - p));
    }

    private static ItemStatistic of(String item, List<AttemptSheet> tries) {
        return ItemStatistic.of(tries).stream()
                .filter(s -> s.item().equals(item))
                .findFirst()
                .orElseThrow();
    }

    private static AttemptSheet wrong(String... items) {
        return new AttemptSheet(
                1,
                0,
                ITEMS,
                Map.of(),
                Instant.EPOCH,
                ITEMS.size() - items.length,
                ITEMS.size(),
                List.of(items),
                items.length < 2);
    }
}
