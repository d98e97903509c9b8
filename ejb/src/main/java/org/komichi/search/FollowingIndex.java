package org.komichi.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.komichi.search.ChangeLog.Change;
import org.komichi.search.ChangeLog.News;
import org.komichi.search.index.SearchIndex;
import org.komichi.shared.Unavailable;

/**
 * An index and how far it has followed the change log. Every document is fetched anew from its feature, so that a change that
 * is applied twice, after a crash for instance, does no harm.
 */
final class FollowingIndex implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(FollowingIndex.class.getName());

    private final SearchIndex index;
    private final Path folder;
    private final IndexStamp stamp;
    private volatile long read;

    /**
     * An index that is true up to a number of the log.
     *
     * @param stamp what it was made with
     * @param read that number
     */
    FollowingIndex(SearchIndex index, Path folder, IndexStamp stamp, long read) {
        this.index = index;
        this.folder = folder;
        this.stamp = stamp;
        this.read = read;
    }

    SearchIndex index() {
        return index;
    }

    Path folder() {
        return folder;
    }

    IndexStamp stamp() {
        return stamp;
    }

    long read() {
        return read;
    }

    /**
     * Applies what changed since, if anything did; it can be found at once, and is on disk a moment later.
     *
     * @return whether somebody asked for everything to be read again
     */
    boolean follow(ChangeLog log, SearchSources sources) throws IOException {
        if (!log.anythingAfter(read)) {
            return false;
        }
        News news = log.after(read, log.number().last());
        boolean everything = false;
        for (Change change : news.changes()) {
            if (change.everything()) {
                everything = true;
            } else {
                apply(change, sources);
            }
        }
        index.refresh();
        keep(news.upTo());
        return everything;
    }

    /** Writes the documents, and with them up to where they are true. */
    void keep(long upTo) throws IOException {
        index.commit(stamp.with(upTo));
        read = upTo;
    }

    private void apply(Change change, SearchSources sources) throws IOException {
        try {
            var document = sources.find(change.kind(), change.key());
            if (document.isPresent()) {
                index.put(document.get());
            } else {
                index.remove(change.kind(), change.key());
            }
        } catch (RuntimeException e) {
            if (Unavailable.behind(e)) {
                throw e;
            }
            // One document that cannot be made must not keep all later ones out. What it was before may no longer be
            // true.
            LOG.log(Level.SEVERE, e, () -> "No document for " + change.kind() + " " + change.key());
            index.remove(change.kind(), change.key());
        }
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
