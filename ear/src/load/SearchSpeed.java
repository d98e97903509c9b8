import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.apache.lucene.store.FSDirectory;
import org.komichi.content.GlossaryTerms;
import org.komichi.content.PackReader;
import org.komichi.search.Facet;
import org.komichi.search.SearchDocument;
import org.komichi.search.SearchKind;
import org.komichi.search.SearchRequest;
import org.komichi.search.index.SearchIndex;
import org.komichi.search.text.Concepts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * How fast the search is, and how it grows. After {@code mvn package}, with the same options as the server:
 *
 * <pre>java -Xmx208m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp \
 *   'ear/target/komichi/lib/*:ear/target/komichi/komichi-ejb.jar:ear/target/server/modules/org/apache/lucene/main/*' \
 *   ear/src/load/SearchSpeed.java FOLDER [documents …]</pre>
 *
 * With {@code komichi.compiler=thorough} the server has, instead of TieredStopAtLevel, the Tier4 options of {@code standalone.conf}.
 *
 * FOLDER has documents to measure with (JSON lines with title and text, jsquad/queries.tsv). What they do not fill is made of their
 * sentences. A tenth of them is put in again, ten at a time, before anything is asked. The numbers default to 1000, 10000 and 100000. The index lies on disk, as on the server.
 */
public class SearchSpeed {
    private static final int SECONDS = Integer.getInteger("seconds", 5);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final List<String> AGES = List.of("NEWBORN", "INFANT", "TODDLER", "PRESCHOOL", "SCHOOL", "TEEN");

    public static void main(String... arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Concepts concepts = Concepts.of(
                GlossaryTerms.of(1, new PackReader().read(Path.of("content/src/main/resources/packs/glossary"))));
        List<String[]> texts = new ArrayList<>();
        List<String> sentences = new ArrayList<>();
        read(folder, texts, sentences);
        List<String> questions = questions(folder);
        System.out.printf("%d documents, %d sentences, %d questions%n", texts.size(), sentences.size(), questions.size());
        int[] sizes = arguments.length > 1
                ? Arrays.stream(arguments).skip(1).mapToInt(Integer::parseInt).toArray()
                : new int[] {1_000, 10_000, 100_000};
        for (int size : sizes) {
            Path place = Files.createTempDirectory("search-speed");
            try {
                measured(place, concepts, texts, sentences, questions, size);
            } finally {
                try (Stream<Path> files = Files.walk(place)) {
                    files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
                }
            }
        }
    }

    private static void measured(
            Path place, Concepts concepts, List<String[]> texts, List<String> sentences, List<String> questions, int size)
            throws Exception {
        long heapBefore = heap();
        Random random = new Random(5);
        try (FSDirectory directory = FSDirectory.open(place);
                SearchIndex index = SearchIndex.open(directory, concepts)) {
            long start = System.nanoTime();
            long cpu = THREADS.getCurrentThreadCpuTime();
            long characters = 0;
            for (int i = 0; i < size; i++) {
                SearchDocument document = document(i, texts, sentences, random);
                characters += document.title().length()
                        + document.body().stream().mapToInt(String::length).sum();
                index.put(document);
            }
            index.condense();
            index.commit(Map.of());
            index.refresh();
            double took = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    "%n%,d documents of %d characters: %.1f s, %,.0f documents/s (%.2f ms of a core each), disk %,d B/document, heap %,d B/document%n",
                    size,
                    characters / size,
                    took,
                    size / took,
                    (THREADS.getCurrentThreadCpuTime() - cpu) / 1e6 / size,
                    bytes(place) / size,
                    Math.max(0, heap() - heapBefore) / size);
            // An index is seldom as it was made: some of it has changed since, a few documents at a time.
            for (int changed = 0; changed < size / 10; changed++) {
                index.put(document(random.nextInt(size), texts, sentences, random));
                if (changed % 10 == 0) {
                    index.refresh();
                }
                if (changed % 100 == 0) {
                    index.commit(Map.of());
                }
            }
            index.refresh();
            for (int clients : new int[] {1, 1, 4, 16}) {
                times("search ", clients, questions, question -> index.search(SearchRequest.of(question)));
                times("suggest", clients, questions, question -> index.suggest(question.substring(0, Math.min(question.length(), 3)), 8));
            }
            ratio(index, questions);
        }
    }

    private interface Call {
        Object of(String question) throws IOException;
    }

    private static void times(String what, int clients, List<String> questions, Call call) throws Exception {
        long end = System.nanoTime() + SECONDS * 1_000_000_000L;
        List<Future<List<Double>>> running = new ArrayList<>();
        List<Double> all = new ArrayList<>();
        LongAdder cpu = new LongAdder();
        try (ExecutorService people = Executors.newFixedThreadPool(clients)) {
            for (int client = 0; client < clients; client++) {
                Random random = new Random(client);
                running.add(people.submit(() -> {
                    List<Double> times = new ArrayList<>();
                    long before = THREADS.getCurrentThreadCpuTime();
                    while (System.nanoTime() < end) {
                        String question = questions.get(random.nextInt(questions.size()));
                        long from = System.nanoTime();
                        call.of(question);
                        times.add((System.nanoTime() - from) / 1e6);
                    }
                    cpu.add(THREADS.getCurrentThreadCpuTime() - before);
                    return times;
                }));
            }
            for (Future<List<Double>> one : running) {
                all.addAll(one.get());
            }
        }
        all.sort(null);
        System.out.printf(
                "  %s %2d clients: %,7.0f/s  p50 %6.2f  p95 %6.2f  p99 %6.2f ms, %.2f ms of a core each%n",
                what, clients, all.size() / (double) SECONDS, at(all, 0.5), at(all, 0.95), at(all, 0.99),
                cpu.sum() / 1e6 / all.size());
    }

    /** The whole call against the Lucene query that it runs, the same questions one after the other, median of five rounds. */
    private static void ratio(SearchIndex index, List<String> questions) throws IOException {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < 5; round++) {
            long whole = 0;
            long bare = 0;
            for (int i = round; i < questions.size(); i += questions.size() / 200) {
                SearchRequest request = SearchRequest.of(questions.get(i));
                bare += index.bare(request);
                long start = System.nanoTime();
                index.search(request);
                whole += System.nanoTime() - start;
            }
            ratios.add(whole / (double) bare);
        }
        ratios.sort(null);
        System.out.printf("  the whole call takes %.2f of the bare query%n", ratios.get(2));
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * share));
    }

    private static SearchDocument document(int number, List<String[]> texts, List<String> sentences, Random random) {
        String title;
        List<String> body = new ArrayList<>();
        if (number < texts.size()) {
            title = texts.get(number)[0];
            body.add(texts.get(number)[1]);
        } else {
            title = sentences.get(random.nextInt(sentences.size()));
            title = title.substring(0, Math.min(title.length(), 30));
            for (int i = 3 + random.nextInt(5); i > 0; i--) {
                body.add(sentences.get(random.nextInt(sentences.size())));
            }
        }
        Map<Facet, Set<String>> facets = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            facets.put(facet, Set.of(AGES.get(random.nextInt(AGES.size())), "COMMON"));
        }
        return new SearchDocument(
                SearchKind.CASE, "d" + number, "/cases/d" + number, title, null, null, "", List.of(), body, "", facets, Set.of(), null);
    }

    private static void read(Path folder, List<String[]> texts, List<String> sentences) throws IOException {
        ObjectMapper json = new ObjectMapper();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".jsonl")).sorted().toList()) {
                for (String line : Files.readAllLines(file)) {
                    JsonNode node = json.readTree(line);
                    String text = node.path("text").asString();
                    texts.add(new String[] {node.path("title").asString(), text});
                    for (String sentence : text.split("(?<=。)|\\n")) {
                        if (sentence.length() > 8) {
                            sentences.add(sentence);
                        }
                    }
                }
            }
        }
    }

    /** Half of them what clinicians type, half whole sentences. */
    private static List<String> questions(Path folder) throws IOException {
        List<String> clinical = Files.readAllLines(Path.of("ejb/src/test/resources/search/clinical-queries.tsv")).stream()
                .map(line -> line.split("\t")[0])
                .toList();
        List<String> sentences = Files.readAllLines(folder.resolve("jsquad/queries.tsv"));
        List<String> questions = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            questions.add(clinical.get(i % clinical.size()));
            questions.add(sentences.get(i * 8 % sentences.size()).split("\t")[1]);
        }
        return questions;
    }

    private static long bytes(Path place) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
