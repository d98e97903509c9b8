package org.komichi.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.komichi.search.SearchHit.Part;
import org.komichi.search.SearchHit.Reason;

/** Says to editors why a hit stands where it stands. */
final class Reasons {
    /** A part of the query that can move a hit up. */
    record Cause(Part part, String what, Query query) {}

    private static final int PAIRS = 6;

    private final IndexSearcher searcher;
    private final List<Cause> causes;

    Reasons(IndexSearcher searcher, List<Cause> causes) {
        this.searcher = searcher;
        this.causes = causes;
    }

    /** What moves a document up, most first; a piece that does so in several ways is told once. */
    List<Reason> of(int document) throws IOException {
        Map<Part, Map<String, Double>> points = new EnumMap<>(Part.class);
        for (Cause cause : causes) {
            Explanation explanation = searcher.explain(cause.query(), document);
            if (explanation.isMatch()) {
                points.computeIfAbsent(cause.part(), part -> new LinkedHashMap<>())
                        .merge(cause.what(), explanation.getValue().doubleValue(), Double::sum);
            }
        }
        List<Reason> reasons = new ArrayList<>();
        points.forEach((part, pieces) -> {
            if (part == Part.LETTERS) {
                reasons.add(letters(pieces));
            } else {
                pieces.forEach((what, worth) -> reasons.add(new Reason(part, what, worth)));
            }
        });
        reasons.sort(Comparator.comparingDouble(Reason::points).reversed());
        return reasons;
    }

    /** Each pair of characters says little: they are one reason together. */
    private static Reason letters(Map<String, Double> pairs) {
        return new Reason(
                Part.LETTERS,
                pairs.keySet().stream().limit(PAIRS).collect(Collectors.joining("・")),
                pairs.values().stream().mapToDouble(Double::doubleValue).sum());
    }
}
