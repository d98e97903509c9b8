package org.komichi.search.index;

import java.util.List;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;
import org.komichi.search.Facet;
import org.komichi.search.SearchKind;

/** The fields of the index, and how much repetition and length count in each. */
final class Fields {
    /** Kind and key, to replace and remove by. */
    static final String ID = "id";

    static final String KIND = "kind";

    /** What an answer shows of it: {@link Shown}. */
    static final String SHOWN = "shown";

    /** All words; those of the title; those of headings and summary. */
    static final String WORDS = "w";

    static final String TITLE_WORDS = "wt";
    static final String LEAD_WORDS = "wl";

    static final String BIGRAMS = "b";

    /** Words of the glossary as they stand in the text, the title, and headings and summary. */
    static final String KNOWN = "g";

    static final String TITLE_KNOWN = "gt";
    static final String LEAD_KNOWN = "gl";

    /** What editors named: concepts, and badges of modules. */
    static final String NAMED = "c";

    static final String SOUNDS = "r";
    static final String ENGLISH = "e";

    /** Beginnings of the words of a title, written and by sound. */
    static final String BEGINNINGS = "s";

    /** Cases first, the newest day first, then by badge: the order where nobody asked for anything. */
    static final String ORDER = "order";

    /** The values of all facets: {@link SegmentFacets}. */
    static final String FACETS = "f";

    private Fields() {}

    static String id(SearchKind kind, String key) {
        return kind.name() + ' ' + key;
    }

    static String facet(Facet facet) {
        return "f." + facet.parameter();
    }

    /**
     * Found by measuring with the questions of JSQuAD: a word that is there once says nearly as much as one that is there often,
     * and half of the usual punishment for length is enough where texts are cases and not web pages.
     */
    static Similarity similarity() {
        Similarity text = new BM25Similarity(0.6f, 0.6f);
        Similarity known = new BM25Similarity(0.6f, 0.3f);
        Similarity title = new BM25Similarity(0.4f, 0.3f);
        return new PerFieldSimilarityWrapper() {
            @Override
            public Similarity get(String field) {
                return switch (field) {
                    case KNOWN, LEAD_KNOWN -> known;
                    case TITLE_KNOWN, TITLE_WORDS, LEAD_WORDS -> title;
                    default -> text;
                };
            }
        };
    }

    /** The fields in which a piece of a question is looked for, for those who want to know why. */
    static final List<String> PARTS = List.of(TITLE_KNOWN, TITLE_WORDS, LEAD_KNOWN, LEAD_WORDS, KNOWN, WORDS, NAMED);
}
