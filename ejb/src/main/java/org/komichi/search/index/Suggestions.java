package org.komichi.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.komichi.search.text.Beginnings;
import org.komichi.search.text.TermsByBeginning;

/** What somebody may be about to type: terms of the glossary first, then titles. */
final class Suggestions {
    private static final int LOOKED_AT = 40;
    private static final int TITLE = 60;

    private final TermsByBeginning terms;

    Suggestions(TermsByBeginning terms) {
        this.terms = terms;
    }

    List<String> of(IndexSearcher searcher, String typed, int max) throws IOException {
        String text = typed.strip();
        int space = Math.max(text.lastIndexOf(' '), text.lastIndexOf('　'));
        String before = text.substring(0, space + 1);
        String last = text.substring(space + 1);
        Set<String> suggestions = new LinkedHashSet<>();
        for (String term : terms.find(last)) {
            if (suggestions.size() < max) {
                suggestions.add(before + term);
            }
        }
        if (before.isEmpty() && suggestions.size() < max) {
            for (String title : titles(searcher, last)) {
                if (suggestions.size() < max) {
                    suggestions.add(title);
                }
            }
        }
        return List.copyOf(suggestions);
    }

    private static List<String> titles(IndexSearcher searcher, String typed) throws IOException {
        List<String> beginnings = Beginnings.typed(typed);
        if (beginnings.isEmpty()) {
            return List.of();
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        beginnings.forEach(beginning -> any.add(QueryMaking.term(Fields.BEGINNINGS, beginning), Occur.SHOULD));
        ScoreDoc[] found = searcher.search(
                        new ConstantScoreQuery(any.build()), new TopScoreDocCollectorManager(LOOKED_AT, LOOKED_AT))
                .scoreDocs;
        record Title(int order, String text) {}
        List<Title> titles = new ArrayList<>();
        for (ScoreDoc hit : found) {
            Shown shown = Shown.headOf(searcher.getIndexReader(), hit.doc);
            String title = shown.title();
            if (title.length() <= TITLE) {
                int kind = shown.kind().ordinal();
                titles.add(new Title(title.startsWith(typed) ? kind : kind + 10, title));
            }
        }
        titles.sort(Comparator.comparingInt(Title::order)
                .thenComparing(title -> title.text().length()));
        return titles.stream().map(Title::text).distinct().toList();
    }
}
