package org.komichi.survey.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Real pairs that nobody on this project wrote. Their licence keeps them out of the repository, so they are looked for
 * beside the checkout, or where {@code komichi.reference.data} says; without them the tests say that they were skipped.
 * Expected values were computed independently, with whole-number fractions.
 */
class RealDataTest {

    /** Student's sleep data in tenths of an hour: one zero, two ties, all others up. R prints V = 0 for it. */
    @Test
    void sleep_gained_with_two_drugs() throws IOException {
        Map<Integer, Integer> first = new TreeMap<>();
        Map<Integer, Integer> second = new TreeMap<>();
        for (NamedCsvRecord row : rows("datasets_sleep.csv")) {
            int tenths = (int) Math.round(10 * Double.parseDouble(row.getField("extra")));
            (row.getField("group").equals("1") ? first : second).put(Integer.valueOf(row.getField("ID")), tenths);
        }
        int[] differences = first.keySet().stream()
                .mapToInt(id -> second.getOrDefault(id, 0) - first.getOrDefault(id, 0))
                .toArray();
        assertEquals(new WilcoxonSignedRank(45, 0, 9, 2.0 / 512, "exact"), WilcoxonSignedRank.of(differences));
        assertEquals(
                0.009090698015925,
                ComparisonExamples.given(
                        WilcoxonSignedRank.normal(Zeros.DROPPED, differences).p()),
                1e-14);
        assertEquals(2.0 / 512, PermutationTest.of(differences).p());
        assertEquals(15.8, PermutationTest.of(differences).meanDifference(), 1e-12);
        HodgesLehmann shift = HodgesLehmann.of(differences);
        assertEquals(13, shift.estimate());
        assertEquals(9, shift.low());
        assertEquals(27, shift.high());
    }

    /** Self-assessed arthritis on a scale of 1 to 5, at the start and after 1, 3 and 5 months: hundreds of ties. */
    @ParameterizedTest(name = "month {0}")
    @CsvSource({
        "1, 299, 110, 138, 51, 9320, 3721, 3.323082439305997E-7, 5.931819935018309E-7, 0.5, 0, 0.5",
        "3, 296, 120, 121, 55, 10596.5, 4803.5, 3.7383088487330314E-6, 5.54268628224557E-6, 0.5, 0, 0.5",
        "5, 293, 142, 104, 47, 13909.5, 4045.5, 3.473734259647046E-13, 2.942769268897527E-12, 0.5, 0.5, 0.5",
    })
    void arthritis_from_the_start_to_month(
            int month,
            int n,
            int improved,
            int same,
            int worse,
            double wPlus,
            double wMinus,
            double p,
            double pNormal,
            double estimate,
            double low,
            double high)
            throws IOException {
        List<Answer> answers = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (NamedCsvRecord row : rows("multgee_arthritis.csv")) {
            String id = row.getField("id");
            if (known.add(id)) {
                answers.add(new Answer(id, "self-assessment", Wave.PRE, Integer.parseInt(row.getField("baseline"))));
            }
            if (row.getField("time").equals("" + month) && !row.getField("y").isEmpty()) {
                answers.add(new Answer(id, "self-assessment", Wave.POST, Integer.parseInt(row.getField("y"))));
            }
        }
        PairedChange change =
                ComparisonExamples.preToPost(answers).items().getFirst().paired();
        assertEquals(n, change.n());
        assertEquals(improved, change.improved());
        assertEquals(same, change.same());
        assertEquals(worse, change.worse());
        assertEquals(wPlus, change.wilcoxon().wPlus());
        assertEquals(wMinus, change.wilcoxon().wMinus());
        assertEquals("exact", change.wilcoxon().method());
        assertEquals(p, ComparisonExamples.given(change.wilcoxon().p()), p * 1e-9);
        assertEquals(
                pNormal,
                ComparisonExamples.given(WilcoxonSignedRank.normal(Zeros.DROPPED, differences(change.moves()))
                        .p()),
                pNormal * 1e-9);
        HodgesLehmann shift = change.hodgesLehmann();
        assertNotNull(shift);
        assertEquals(estimate, shift.estimate());
        assertEquals(low, shift.low());
        assertEquals(high, shift.high());
    }

    @Test
    void arthritis_to_month_1_by_the_means_and_with_zeros_ranked() throws IOException {
        int[] differences = rows("multgee_arthritis.csv").stream()
                .filter(row ->
                        row.getField("time").equals("1") && row.getField("y").matches("[0-9]+"))
                .mapToInt(row -> Integer.parseInt(row.getField("y")) - Integer.parseInt(row.getField("baseline")))
                .toArray();
        assertEquals(299, differences.length);
        assertEquals(4.0143846074653757e-07, PermutationTest.of(differences).p(), 1e-16);
        WilcoxonSignedRank pratt = WilcoxonSignedRank.of(Zeros.PRATT, differences);
        assertEquals(24500, pratt.wPlus());
        assertEquals(10759, pratt.wMinus());
        assertEquals(7.709756459270446e-07, ComparisonExamples.given(pratt.p()), 1e-15);
        assertEquals(
                1.052200069629897e-06,
                ComparisonExamples.given(
                        WilcoxonSignedRank.normal(Zeros.PRATT, differences).p()),
                1e-15);
    }

    /** The two arms of the trial at the start: different people. */
    @Test
    void arthritis_between_the_two_treatments_before() throws IOException {
        Map<String, int[]> people = new LinkedHashMap<>();
        for (NamedCsvRecord row : rows("multgee_arthritis.csv")) {
            people.putIfAbsent(
                    row.getField("id"),
                    new int[] {Integer.parseInt(row.getField("trt")), Integer.parseInt(row.getField("baseline"))});
        }
        List<int[]> all = List.copyOf(people.values());
        MannWhitney everybody = MannWhitney.of(arm(all, 1), arm(all, 2));
        assertEquals("normal-tie-corrected", everybody.method());
        assertEquals(11257, everybody.u());
        assertEquals(0.8430916625574914, everybody.p(), 1e-12);
        assertEquals(-0.012413914111505941, everybody.cliffsDelta(), 1e-12);
        List<int[]> forty = all.subList(0, 40);
        MannWhitney exact = MannWhitney.of(arm(forty, 1), arm(forty, 2));
        assertEquals("exact", exact.method());
        assertEquals(30012973.0 / 38052872, exact.p(), 1e-12);
    }

    private static int[] arm(List<int[]> people, int arm) {
        return people.stream()
                .filter(person -> person[0] == arm)
                .mapToInt(person -> person[1])
                .toArray();
    }

    private static int[] differences(MoveTable moves) {
        List<Integer> differences = new ArrayList<>();
        for (int before = 1; before <= 5; before++) {
            for (int after = 1; after <= 5; after++) {
                for (int i = 0; i < moves.moved(before, after); i++) {
                    differences.add(after - before);
                }
            }
        }
        return differences.stream().mapToInt(Integer::intValue).toArray();
    }

    private static List<NamedCsvRecord> rows(String file) throws IOException {
        Path csv = Stream.of(
                        Path.of(System.getProperty("komichi.reference.data", "../../shared/data")),
                        Path.of("../shared/data"))
                .map(folder -> folder.resolve("paired").resolve(file))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElse(Path.of(""));
        if (csv.toString().isEmpty()) {
            System.out.println("skipped: reference data " + file + " is not here (set -Dkomichi.reference.data)");
        }
        assumeTrue(!csv.toString().isEmpty(), "reference data " + file + " is not here");
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
            return reader.stream().toList();
        }
    }
}
