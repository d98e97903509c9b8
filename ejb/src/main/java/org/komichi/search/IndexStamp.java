package org.komichi.search;

import java.util.Map;
import java.util.Optional;

/**
 * What an index was made with. An index that was made with something else is made anew.
 *
 * @param analyzer version of how words are read
 * @param lucene version of the library that wrote it
 * @param glossary version of the glossary whose words it knows
 * @param log which change log it follows
 */
record IndexStamp(int analyzer, String lucene, long glossary, String log) {
    private static final String READ = "read";

    /** What is written into the index with its documents, so that both are kept or lost together.
     * @param read up to where in the log the documents are true */
    Map<String, String> with(long read) {
        return Map.of(
                "analyzer",
                String.valueOf(analyzer),
                "lucene",
                lucene,
                "glossary",
                String.valueOf(glossary),
                "log",
                log,
                READ,
                String.valueOf(read));
    }

    /** The stamp that an index carries; none when it was never finished. */
    static Optional<IndexStamp> of(Map<String, String> written) {
        return written.containsKey(READ)
                ? Optional.of(new IndexStamp(
                        Integer.parseInt(written.get("analyzer")),
                        written.get("lucene"),
                        Long.parseLong(written.get("glossary")),
                        written.get("log")))
                : Optional.empty();
    }

    /** Up to where in the log the documents of an index are true. */
    static long read(Map<String, String> written) {
        return Long.parseLong(written.get(READ));
    }

    /** Whether questions read this way can be asked of that index until a new one is ready. */
    boolean canServe(IndexStamp wanted) {
        return analyzer == wanted.analyzer && lucene.equals(wanted.lucene) && log.equals(wanted.log);
    }
}
