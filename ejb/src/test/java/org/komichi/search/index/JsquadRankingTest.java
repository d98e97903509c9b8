package org.komichi.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.komichi.search.SearchDocument;
import org.komichi.search.SearchHit;
import org.komichi.search.SearchRequest;
import tools.jackson.databind.JsonNode;

/**
 * General Japanese, judged by others: questions whose answer stands in one paragraph of an encyclopedia (JSQuAD). They lie outside
 * the repository; where they are missing this test says so and measures nothing.
 */
class JsquadRankingTest {
    private static final Path FOLDER = Path.of("../../shared/data/search/jsquad");

    /** Every which question is asked; 1 asks all. */
    private static final int EVERY = Integer.getInteger("komichi.jsquad.every", 8);

    @Test
    void the_paragraph_with_the_answer_is_at_the_top() throws IOException {
        Path folder = Path.of(System.getProperty("komichi.jsquad", FOLDER.toString()));
        assumeTrue(
                Files.exists(folder.resolve("corpus.jsonl")),
                "JSQuAD is not at " + folder + ": ranking was not measured");
        Map<String, String> answers = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve("qrels.tsv"))) {
            String[] judged = line.split("\t");
            answers.put(judged[0], judged[2]);
        }
        List<SearchDocument> corpus = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("corpus.jsonl"))) {
            JsonNode paragraph = Documents.json(line);
            corpus.add(Documents.simple(
                    paragraph.path("id").asString(),
                    paragraph.path("title").asString(),
                    paragraph.path("text").asString()));
        }
        double gain = 0;
        double found = 0;
        int asked = 0;
        long start = System.nanoTime();
        try (SearchIndex index = Documents.index(Documents.concepts(), corpus)) {
            List<String> questions = Files.readAllLines(folder.resolve("queries.tsv"));
            for (int i = 0; i < questions.size(); i += EVERY) {
                String[] question = questions.get(i).split("\t");
                List<String> keys = index.search(SearchRequest.of(question[1])).hits().stream()
                        .map(SearchHit::key)
                        .toList();
                int rank = keys.indexOf(answers.get(question[0]));
                gain += rank < 0 ? 0 : Math.log(2) / Math.log(rank + 2);
                found += rank < 0 ? 0 : 1;
                asked++;
            }
        }
        System.out.printf(
                "JSQuAD: nDCG@10 %.4f, recall@10 %.4f, %d questions, %.2f ms each with indexing%n",
                gain / asked, found / asked, asked, (System.nanoTime() - start) / 1e6 / asked);
        assertThat(gain / asked).isGreaterThanOrEqualTo(0.94);
    }
}
