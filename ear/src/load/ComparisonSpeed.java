import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.komichi.survey.comparison.Answer;
import org.komichi.survey.comparison.Comparison;
import org.komichi.survey.comparison.ComparisonPlan;
import org.komichi.survey.comparison.ScoredScale;
import org.komichi.survey.comparison.Wave;

/**
 * How much time of one core a whole comparison takes: every item and every scale, all tests. After {@code mvn package}:
 *
 * <pre>java -cp ejb/target/classes ear/src/load/ComparisonSpeed.java</pre>
 *
 * It ends with an error when a promise is broken: 10,000 pairs × 40 items under a second, 60 × 40 under 20 ms.
 */
public class ComparisonSpeed {
    private static final int ITEMS = 40;
    private static final int TO_A_SCALE = 10;
    private static final int ROUNDS = 9;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    public static void main(String... arguments) {
        boolean kept = measured(60, 20) & measured(10_000, 1000);
        System.exit(kept ? 0 : 1);
    }

    /** The median of some rounds, after as many to get warm. */
    private static boolean measured(int pairs, long promised) {
        List<Answer> answers = answers(pairs);
        List<ScoredScale> scales = IntStream.range(0, ITEMS / TO_A_SCALE)
                .mapToObj(scale -> new ScoredScale(
                        "S" + scale,
                        IntStream.range(0, TO_A_SCALE)
                                .mapToObj(item -> "I" + (scale * TO_A_SCALE + item))
                                .toList(),
                        false))
                .toList();
        double[] took = new double[2 * ROUNDS];
        for (int round = 0; round < took.length; round++) {
            long start = THREADS.getCurrentThreadCpuTime();
            Comparison comparison =
                    ComparisonPlan.between(Wave.PRE, Wave.POST).scoring(scales).compare(answers);
            took[round] = (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
            if (comparison.items().size() != ITEMS
                    || comparison.items().stream().anyMatch(item -> item.paired().n() != pairs)
                    || comparison.scales().size() != ITEMS / TO_A_SCALE) {
                throw new IllegalStateException("the comparison is not whole");
            }
        }
        double median = IntStream.range(ROUNDS, took.length)
                .mapToDouble(round -> took[round])
                .sorted()
                .skip(ROUNDS / 2)
                .findFirst()
                .orElseThrow();
        System.out.printf(
                "%,d pairs x %d items: median %.1f ms, first %.1f ms (promised %d)%n",
                pairs, ITEMS, median, took[0], promised);
        return median < promised;
    }

    /** Fictional answers from 1 to 5 that rise a little. */
    private static List<Answer> answers(int pairs) {
        Random random = new Random(10);
        List<Answer> answers = new ArrayList<>();
        for (int person = 0; person < pairs; person++) {
            for (int item = 0; item < ITEMS; item++) {
                int before = 1 + random.nextInt(5);
                int after = Math.clamp(before + random.nextInt(4) - 1, 1, 5);
                answers.add(new Answer("R" + person, "I" + item, Wave.PRE, before));
                answers.add(new Answer("R" + person, "I" + item, Wave.POST, after));
            }
        }
        return answers;
    }
}
