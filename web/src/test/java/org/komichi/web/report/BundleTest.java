package org.komichi.web.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.komichi.report.Bundle;
import org.komichi.shared.Bilingual;
import org.komichi.survey.AnswersAsRows;
import org.komichi.survey.Evaluation;
import org.komichi.survey.Evaluation.EvaluatedItem;
import org.komichi.survey.Item;
import org.komichi.survey.ItemKind;
import org.komichi.survey.ItemScale;
import org.komichi.survey.WaveKind;
import org.komichi.survey.WaveResponses;
import org.komichi.survey.WaveResponses.Visibility;
import org.komichi.survey.comparison.Answer;
import org.komichi.survey.comparison.ComparisonPlan;
import org.komichi.survey.comparison.Scale;
import org.komichi.survey.comparison.ScoredScale;
import org.komichi.survey.comparison.Wave;
import org.komichi.web.reporting.SummaryCsv;

/** The script of the bundle computes what Komichi computes. Where there is no R the test says that it did not run. */
class BundleTest {
    private static final List<String> RATED = List.of("SV-A1", "SV-A2", "SV-A3", "SV-A4");
    private static final List<String> KNOWN = List.of("Q-1", "Q-2", "Q-3");

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0} people, seed {1}")
    @CsvSource({"5, 1", "6, 2", "7, 3", "12, 4", "13, 5", "24, 6", "60, 7", "620, 8"})
    void the_script_agrees_with_every_figure(int people, int seed) throws Exception {
        assumeThat(rscript()).as("Rscript is not on the path").isNotNull();
        unpack(bundle(people, seed));
        assertThat(run()).contains("OK").doesNotContain("DIFFERENT");
    }

    @Test
    void the_script_notices_another_figure() throws Exception {
        assumeThat(rscript()).as("Rscript is not on the path").isNotNull();
        unpack(bundle(12, 4));
        Path expected = folder.resolve("expected.csv");
        List<String> lines = new ArrayList<>(Files.readAllLines(expected));
        List<String> cells = new ArrayList<>(Arrays.asList(lines.get(1).split(",", -1)));
        int p = Arrays.asList(lines.get(0).split(",")).indexOf("p");
        cells.set(p, "0.5" + cells.get(p).replaceAll("\\D", ""));
        lines.set(1, String.join(",", cells));
        Files.write(expected, lines);
        assertThat(run()).contains("DIFFERENT");
    }

    @Test
    void no_cell_begins_a_formula_and_no_name_is_in_it() throws IOException {
        Map<String, byte[]> files = files(bundle(12, 4));
        assertThat(files.keySet())
                .containsExactlyInAnyOrder(
                        "README.txt", "analysis.R", "data.csv", "data-long.csv", "codebook.csv", "expected.csv");
        assertThat(new String(files.get("codebook.csv"), StandardCharsets.UTF_8))
                .contains("'=SUM(A1)");
        assertThat(new String(files.get("data.csv"), StandardCharsets.UTF_8)
                        .lines()
                        .findFirst())
                .hasValue(
                        "\uFEFFid,both,before.SV-A1,before.SV-A2,before.SV-A3,before.SV-A4,before.Q-1,before.Q-2,before.Q-3,"
                                + "after.SV-A1,after.SV-A2,after.SV-A3,after.SV-A4,after.Q-1,after.Q-2,after.Q-3");
    }

    private static byte[] bundle(int people, int seed) {
        Random random = new Random(seed);
        List<AnswersAsRows.Row> rows = new ArrayList<>();
        List<Answer> answers = new ArrayList<>();
        for (int person = 1; person <= people; person++) {
            Map<String, Integer> before = sheet(random, 2);
            Map<String, Integer> after = person % 7 == 6 ? Map.of() : sheet(random, 3);
            rows.add(new AnswersAsRows.Row(person, !after.isEmpty(), "", before, after));
            add(answers, "r" + person, Wave.PRE, before);
            add(answers, "r" + person, Wave.POST, after);
        }
        Evaluation evaluation = evaluation(people, answers);
        RowTables tables = new RowTables(new AnswersAsRows(evaluation.items(), List.of(), rows), evaluation);
        return new Bundle("研修　2026年")
                .add("data.csv", tables.wide().csv())
                .add("data-long.csv", tables.longForm().csv())
                .add("codebook.csv", tables.codebook().csv())
                .add("expected.csv", SummaryCsv.of(evaluation, List.of(), Locale.JAPANESE))
                .zip();
    }

    private static Map<String, Integer> sheet(Random random, int around) {
        Map<String, Integer> sheet = new HashMap<>();
        for (String item : RATED) {
            if (random.nextInt(12) > 0) {
                sheet.put(item, Math.clamp(around + random.nextInt(3) - 1 + random.nextInt(2), 1, 5));
            }
        }
        for (String item : KNOWN) {
            if (random.nextInt(8) > 0) {
                sheet.put(item, random.nextInt(4) < around - 1 ? 1 : 0);
            }
        }
        return sheet;
    }

    private static void add(List<Answer> answers, String who, Wave wave, Map<String, Integer> sheet) {
        sheet.forEach((item, value) -> answers.add(new Answer(who, item, wave, value)));
    }

    private static Evaluation evaluation(int people, List<Answer> answers) {
        Map<String, Scale> scales = new HashMap<>();
        RATED.forEach(item -> scales.put(item, Scale.FIVE_POINT));
        KNOWN.forEach(item -> scales.put(item, new Scale(0, 1)));
        return new Evaluation(
                1,
                new WaveResponses(WaveKind.PRE, "t0", "1", people, people, Visibility.SHOWN),
                new WaveResponses(WaveKind.POST, "t1", "1", people, people, Visibility.SHOWN),
                ComparisonPlan.between(Wave.PRE, Wave.POST)
                        .onScales(scales)
                        .correctingWithin(item -> item.startsWith("Q") ? "known" : "rated")
                        .scoring(List.of(new ScoredScale("rated", RATED, false), new ScoredScale("known", KNOWN, true)))
                        .compare(answers),
                items(),
                List.of(
                        new ItemScale("rated", new Bilingual("自信", "Confidence"), RATED),
                        new ItemScale("known", new Bilingual("知識", "Knowledge"), KNOWN)),
                List.of(),
                List.of());
    }

    private static List<EvaluatedItem> items() {
        List<EvaluatedItem> items = new ArrayList<>();
        RATED.forEach(item -> items.add(
                new EvaluatedItem(item, "rated", ItemKind.LIKERT, new Bilingual("=SUM(A1)", "Item"), points(1, 5))));
        KNOWN.forEach(item -> items.add(
                new EvaluatedItem(item, "known", ItemKind.KNOWLEDGE, new Bilingual("問い", "Question"), points(0, 1))));
        return items;
    }

    private static List<Item.Option> points(int low, int high) {
        List<Item.Option> points = new ArrayList<>();
        for (int point = low; point <= high; point++) {
            points.add(new Item.Option("" + point, new Bilingual("点" + point, "Point " + point)));
        }
        return points;
    }

    private void unpack(byte[] zip) throws IOException {
        for (Map.Entry<String, byte[]> file : files(zip).entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    private static Map<String, byte[]> files(byte[] bytes) throws IOException {
        Map<String, byte[]> found = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                found.put(entry.getName(), zip.readAllBytes());
            }
        }
        return found;
    }

    private String run() throws IOException, InterruptedException {
        File printed = folder.resolve("printed.txt").toFile();
        Process r = new ProcessBuilder(rscript(), "--vanilla", "analysis.R")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed)
                .start();
        assertThat(r.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return Files.readString(printed.toPath());
    }

    private static String rscript() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "Rscript"))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElse(null);
    }
}
