package org.komichi.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader.CacheHelper;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.komichi.search.Facet;

/**
 * The values of all facets that occur in one segment, by their number there. All facets share one field: one look at a document
 * tells them all. A segment never changes, so this is read once and kept as long as the segment is.
 *
 * @param facets the facet of each value, by its number
 * @param codes its code
 */
record SegmentFacets(Facet[] facets, String[] codes) {
    private static final Map<CacheKey, SegmentFacets> KEPT = new ConcurrentHashMap<>();

    /** A value as it stands in the index. */
    static BytesRef value(Facet facet, String code) {
        return new BytesRef(facet.ordinal() + code);
    }

    static SegmentFacets of(LeafReaderContext segment) throws IOException {
        CacheHelper lifetime = segment.reader().getCoreCacheHelper();
        SegmentFacets kept = KEPT.get(lifetime.getKey());
        if (kept == null) {
            kept = read(values(segment));
            if (KEPT.putIfAbsent(lifetime.getKey(), kept) == null) {
                lifetime.addClosedListener(KEPT::remove);
            }
        }
        return kept;
    }

    static SortedSetDocValues values(LeafReaderContext segment) throws IOException {
        return DocValues.getSortedSet(segment.reader(), Fields.FACETS);
    }

    private static SegmentFacets read(SortedSetDocValues values) throws IOException {
        int size = (int) values.getValueCount();
        Facet[] facets = new Facet[size];
        String[] codes = new String[size];
        for (int number = 0; number < size; number++) {
            String value = values.lookupOrd(number).utf8ToString();
            facets[number] = Facet.values()[value.charAt(0) - '0'];
            codes[number] = value.substring(1);
        }
        return new SegmentFacets(facets, codes);
    }

    int size() {
        return codes.length;
    }

    /** The values of a document, by their numbers in its segment. */
    static List<Integer> numbersOf(SortedSetDocValues values, int document) throws IOException {
        List<Integer> numbers = new ArrayList<>();
        if (values.advanceExact(document)) {
            for (int v = values.docValueCount(); v > 0; v--) {
                numbers.add((int) values.nextOrd());
            }
        }
        return numbers;
    }
}
