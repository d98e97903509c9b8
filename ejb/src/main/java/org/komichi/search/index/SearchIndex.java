package org.komichi.search.index;

import java.io.Closeable;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.komichi.search.SearchDocument;
import org.komichi.search.SearchHit;
import org.komichi.search.SearchKind;
import org.komichi.search.SearchRequest;
import org.komichi.search.SearchResult;
import org.komichi.search.text.Chain;
import org.komichi.search.text.Concepts;
import org.komichi.search.text.TermsByBeginning;
import org.komichi.shared.Bounded;

/**
 * What can be found, in a directory of its own. Documents go in by {@link #put} and {@link #remove}, are seen by readers after
 * {@link #refresh} and survive a crash after {@link #commit}. One of these may write to a directory at a time; any number of
 * threads may read and write through it.
 */
public final class SearchIndex implements Closeable {
    /** In the stamp: which analyzer and which glossary an index was made with. */
    private static final String MADE_WITH = "made.with";

    private static final double BUFFER_MB = 8;

    /** Every word of a question is looked up in every segment: with few of them a search takes half the time, and much is read, little written. */
    private static final double SEGMENTS_PER_TIER = 3;

    private static final int ALIKE = 500;

    /** Answers that are remembered, some ten kB each. */
    private static final int ANSWERS = 200;

    /** What was asked of one state of the index: every page of a lesson shows the same cases. */
    private record Alike(Object state, SearchKind kind, String key, int max) {}

    /** The first page of a word is asked for again and again, with every facet and on the way back from a case. */
    private record Asked(Object state, SearchRequest request) {}

    private final Bounded<Asked, SearchResult> answers = new Bounded<>(ANSWERS);
    private final Bounded<Alike, List<SearchHit>> alike = new Bounded<>(ALIKE);
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Concepts concepts;
    private final DocumentMaking documents;
    private final Suggestions suggestions;
    private final Semaphore turns = new Semaphore(2 * Runtime.getRuntime().availableProcessors(), true);

    private SearchIndex(Directory directory, Concepts concepts) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig();
        config.setSimilarity(Fields.similarity());
        config.setRAMBufferSizeMB(BUFFER_MB);
        config.setCommitOnClose(false);
        config.setMergePolicy(new TieredMergePolicy().setSegmentsPerTier(SEGMENTS_PER_TIER));
        this.writer = new IndexWriter(directory, config);
        this.searchers = new SearcherManager(writer, new SearcherFactory() {
            @Override
            public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
                IndexSearcher searcher = new IndexSearcher(reader);
                searcher.setSimilarity(Fields.similarity());
                // Questions hardly repeat; the heap is small.
                searcher.setQueryCache(null);
                return searcher;
            }
        });
        this.concepts = concepts;
        this.documents = new DocumentMaking(concepts);
        this.suggestions = new Suggestions(new TermsByBeginning(concepts));
    }

    /** Opens the index of a directory, or makes an empty one there. */
    public static SearchIndex open(Directory directory, Concepts concepts) throws IOException {
        return new SearchIndex(directory, concepts);
    }

    /** What an index must say it was made with to be of use; otherwise it is made anew. */
    public static String madeWith(Concepts concepts) {
        return Chain.ANALYZER_VERSION + "/" + concepts.version();
    }

    /** What the last commit said about the index in a directory; empty when there is none. */
    public static Map<String, String> stampOf(Directory directory) throws IOException {
        return DirectoryReader.indexExists(directory)
                ? SegmentInfos.readLatestCommit(directory).getUserData()
                : Map.of();
    }

    /** Whether the index in a directory was made with these concepts and this analyzer. */
    public static boolean isUsable(Directory directory, Concepts concepts) throws IOException {
        return madeWith(concepts).equals(stampOf(directory).get(MADE_WITH));
    }

    /** Adds a document, or replaces the one with its kind and key. */
    public void put(SearchDocument document) throws IOException {
        writer.updateDocument(
                new Term(Fields.ID, Fields.id(document.kind(), document.key())), documents.make(document));
    }

    /** Takes a document out; nothing happens when it is not there. */
    public void remove(SearchKind kind, String key) throws IOException {
        writer.deleteDocuments(new Term(Fields.ID, Fields.id(kind, key)));
    }

    /** Takes everything out, before all documents are put in anew. */
    public void clear() throws IOException {
        writer.deleteAll();
    }

    /**
     * Writes everything to the directory for good.
     *
     * @param stamp what to remember with it, for example up to which change it goes
     */
    public void commit(Map<String, String> stamp) throws IOException {
        Map<String, String> whole = new TreeMap<>(stamp);
        whole.put(MADE_WITH, madeWith(concepts));
        writer.setLiveCommitData(whole.entrySet(), true);
        writer.commit();
    }

    /** What the last commit remembered. */
    public Map<String, String> stamp() {
        Map<String, String> stamp = new TreeMap<>();
        if (writer.getLiveCommitData() != null) {
            writer.getLiveCommitData().forEach(entry -> stamp.put(entry.getKey(), entry.getValue()));
        }
        return stamp;
    }

    /** Lays everything together in one segment, after all documents were put in anew: that is read fastest. Takes its time. */
    public void condense() throws IOException {
        writer.forceMerge(1);
    }

    /** Lets readers see what was put and removed so far, committed or not. */
    public void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    /** How many documents readers see. */
    public int size() throws IOException {
        return reading(searcher -> searcher.getIndexReader().numDocs());
    }

    /** How many documents of each kind readers see. */
    public Map<SearchKind, Long> counts() throws IOException {
        return reading(searcher -> {
            Map<SearchKind, Long> counts = new EnumMap<>(SearchKind.class);
            for (SearchKind kind : SearchKind.values()) {
                counts.put(kind, (long) searcher.count(new TermQuery(new Term(Fields.KIND, kind.name()))));
            }
            return counts;
        });
    }

    /** Answers a request. Any words get an answer. */
    public SearchResult search(SearchRequest request) throws IOException {
        return reading(searcher -> new Searching(searcher, concepts, request).result());
    }

    /** Answers a request as {@link #search} does; what was asked of the same state of the index before is remembered. */
    public SearchResult answer(SearchRequest request) throws IOException {
        return reading(searcher -> {
            long start = System.nanoTime();
            Asked asked = new Asked(state(searcher), request);
            SearchResult known = answers.find(asked);
            if (known != null) {
                return known.again((System.nanoTime() - start) / 1e6);
            }
            SearchResult made = new Searching(searcher, concepts, request).result();
            answers.put(asked, made);
            return made;
        });
    }

    /** What somebody may be about to type; empty below two characters. */
    public List<String> suggest(String typed, int max) throws IOException {
        String text = typed == null ? "" : typed.substring(0, Math.min(typed.length(), 100));
        return reading(searcher -> suggestions.of(searcher, text, max));
    }

    /** Cases like a document, the most similar first; empty when the document is not there. */
    public List<SearchHit> like(SearchKind kind, String key, int max) throws IOException {
        return reading(searcher -> {
            Alike asked = new Alike(state(searcher), kind, key, max);
            List<SearchHit> known = alike.find(asked);
            if (known == null) {
                known = List.copyOf(new Likeness(searcher, concepts).like(kind, key, max));
                alike.put(asked, known);
            }
            return known;
        });
    }

    /** Cases for an outcome of the framework: those that are most about it first. */
    public List<SearchHit> forOutcome(String competency, int max) throws IOException {
        return reading(searcher -> new Likeness(searcher, concepts).forOutcome(competency, max));
    }

    /** Nanoseconds for the same question as Lucene gets it, with nothing around it: to measure what the rest costs. */
    public long bare(SearchRequest request) throws IOException {
        return reading(searcher -> new Searching(searcher, concepts, request).bare());
    }

    private static Object state(IndexSearcher searcher) {
        return searcher.getIndexReader().getReaderCacheHelper().getKey();
    }

    private interface Reading<T> {
        T from(IndexSearcher searcher) throws IOException;
    }

    // Reading takes a core and never waits for anything: only so many at a time that no core stands still while the
    // next one is called up, in the order of arrival. More would make all of them late, and some of them very late.
    private <T> T reading(Reading<T> reading) throws IOException {
        turns.acquireUninterruptibly();
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return reading.from(searcher);
            } finally {
                searchers.release(searcher);
            }
        } finally {
            turns.release();
        }
    }

    /** Whether a write failed in a way after which nothing more can be written; what was there can be read as before. */
    public boolean broken() {
        return !writer.isOpen();
    }

    /** Closes without a commit: what was not committed is gone, as after a crash. */
    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
    }
}
