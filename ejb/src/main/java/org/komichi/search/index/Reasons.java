package org.komichi.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

    private final IndexSearcher searcher;
    private final List<Cause> causes;

    Reasons(IndexSearcher searcher, List<Cause> causes) {
        this.searcher = searcher;
        this.causes = causes;
    }

    List<Reason> of(int document) throws IOException {
        List<Reason> reasons = new ArrayList<>();
        for (Cause cause : causes) {
            Explanation explanation = searcher.explain(cause.query(), document);
            if (explanation.isMatch()) {
                reasons.add(new Reason(
                        cause.part(), cause.what(), explanation.getValue().doubleValue()));
            }
        }
        reasons.sort(Comparator.comparingDouble(Reason::points).reversed());
        return reasons;
    }

    static String inWords(List<Reason> reasons) {
        return reasons.stream().limit(6).map(Reasons::inWords).collect(Collectors.joining());
    }

    private static String inWords(Reason reason) {
        String sentence = switch (reason.part()) {
            case TITLE -> "題名に「%s」があります（%.1f点）。";
            case LEAD -> "要約か見出しに「%s」があります（%.1f点）。";
            case TEXT -> "本文に「%s」があります（%.1f点）。";
            case NAMED_BY_EDITORS -> "編集者が「%s」を付けています（%.1f点）。";
            case CLOSE_TOGETHER -> "「%s」が近くに並んでいます（%.1f点）。";
            case EVERYTHING -> "「%s」がすべてあります（%.1f点）。";
            case LETTERS -> "「%s」と同じ文字の並びがあります（%.1f点）。";
        };
        return sentence.formatted(reason.what(), reason.points());
    }
}
