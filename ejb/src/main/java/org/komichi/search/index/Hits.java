package org.komichi.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.komichi.search.SearchHit;
import org.komichi.search.SearchHit.Reason;
import org.komichi.search.SearchKind;
import org.komichi.search.text.Unit;

/** Makes hits of what Lucene found. */
final class Hits {
    private final IndexSearcher searcher;
    private final List<Unit> units;
    private final Snippets snippets;
    private final List<Weight> pieces = new ArrayList<>();
    private final Reasons reasons;

    Hits(IndexSearcher searcher, List<Unit> units, QueryMaking.Asked asked, boolean explain) throws IOException {
        this.searcher = searcher;
        this.units = units;
        this.snippets = new Snippets(units);
        for (Query piece : asked.pieces()) {
            pieces.add(searcher.createWeight(searcher.rewrite(piece), ScoreMode.COMPLETE_NO_SCORES, 1));
        }
        this.reasons = explain ? new Reasons(searcher, asked.causes()) : null;
    }

    SearchHit of(ScoreDoc hit) throws IOException {
        Document stored = searcher.storedFields().document(hit.doc);
        List<Reason> why = reasons == null ? List.of() : reasons.of(hit.doc);
        String title = stored.get(Fields.TITLE);
        return new SearchHit(
                SearchKind.valueOf(stored.get(Fields.KIND)),
                stored.get(Fields.KEY),
                stored.get(Fields.ADDRESS),
                title,
                stored.get(Fields.TITLE_EN),
                stored.get(Fields.BADGE),
                Float.isNaN(hit.score) ? 0 : hit.score,
                snippets.title(title),
                snippets.best(Arrays.asList(stored.getValues(Fields.PASSAGE))),
                matched(hit.doc),
                reasons == null ? null : Reasons.inWords(why),
                why);
    }

    private List<String> matched(int document) throws IOException {
        List<LeafReaderContext> segments = searcher.getIndexReader().leaves();
        LeafReaderContext segment = segments.get(ReaderUtil.subIndex(document, segments));
        List<String> matched = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Scorer scorer = pieces.get(i).scorer(segment);
            int within = document - segment.docBase;
            if (scorer != null && scorer.iterator().advance(within) == within) {
                matched.add(units.get(i).label());
            }
        }
        return matched.stream().distinct().toList();
    }
}
