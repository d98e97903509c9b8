package org.komichi.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.komichi.search.SearchDocument;
import org.komichi.search.SearchHit;
import org.komichi.search.SearchKind;
import org.komichi.search.SearchRequest;
import org.komichi.search.text.Concepts;

/** What doctors and nurses type, judged case by case ({@code clinical-queries.tsv}: words, cases, why). */
class ClinicalQueriesTest {
    private static SearchIndex index;
    private static final List<Judged> JUDGED = new ArrayList<>();

    private record Judged(String words, Set<String> cases) {}

    @BeforeAll
    static void open() throws IOException {
        Concepts concepts = Documents.concepts();
        List<SearchDocument> documents = new ArrayList<>(Documents.cases());
        documents.addAll(Documents.terms(concepts));
        index = Documents.index(concepts, documents);
        for (String line : Files.readAllLines(Path.of("src/test/resources/search/clinical-queries.tsv"))) {
            String[] columns = line.split("\t");
            if (columns.length >= 2 && !line.startsWith("#")) {
                JUDGED.add(new Judged(columns[0], Set.of(columns[1].split(","))));
            }
        }
    }

    @AfterAll
    static void close() throws IOException {
        index.close();
    }

    @Test
    void the_cases_a_clinician_would_open_are_among_the_first_ten() throws IOException {
        double recall = 0;
        double first = 0;
        double precision = 0;
        StringBuilder missed = new StringBuilder();
        for (Judged judged : JUDGED) {
            List<String> found = cases(judged.words(), 10);
            Set<String> hit = new HashSet<>(judged.cases());
            hit.retainAll(found);
            recall += hit.size() / (double) judged.cases().size();
            first += !found.isEmpty() && judged.cases().contains(found.getFirst()) ? 1 : 0;
            int relevant = judged.cases().size();
            precision += found.stream()
                            .limit(relevant)
                            .filter(judged.cases()::contains)
                            .count()
                    / (double) relevant;
            if (hit.size() < judged.cases().size() || !judged.cases().contains(found.getFirst())) {
                Set<String> absent = new HashSet<>(judged.cases());
                absent.removeAll(found);
                missed.append(judged.words())
                        .append(" misses ")
                        .append(absent)
                        .append(" finds ")
                        .append(found)
                        .append('\n');
            }
        }
        System.out.printf(
                "Clinical queries: recall@10 %.4f, right case first %.4f, R-precision %.4f, %d queries%n",
                recall / JUDGED.size(), first / JUDGED.size(), precision / JUDGED.size(), JUDGED.size());
        assertThat(recall / JUDGED.size()).as(missed.toString()).isGreaterThanOrEqualTo(0.95);
        assertThat(first / JUDGED.size()).as(missed.toString()).isGreaterThanOrEqualTo(0.9);
        if (Boolean.getBoolean("komichi.search.show")) {
            System.out.println(missed);
        }
    }

    @Test
    void no_query_is_without_a_result() throws IOException {
        assertThat(JUDGED).hasSizeGreaterThanOrEqualTo(60);
        for (Judged judged : JUDGED) {
            assertThat(cases(judged.words(), 10)).as(judged.words()).isNotEmpty();
        }
    }

    private static List<String> cases(String words, int max) throws IOException {
        SearchRequest request =
                new SearchRequest(words, java.util.Map.of(), Set.of(SearchKind.CASE), 0, max, false, Set.of());
        return index.search(request).hits().stream().map(SearchHit::key).toList();
    }
}
