package org.komichi.search;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Version;
import org.komichi.content.Glossary;
import org.komichi.content.GlossaryTerms;
import org.komichi.search.index.SearchIndex;
import org.komichi.search.text.Chain;
import org.komichi.search.text.Concepts;
import org.komichi.shared.Settings;

/**
 * Keeps the index of this server true: follows the change log, and makes a new index beside the one that answers when it was
 * made with other words or another library, is missing, or is too old to follow. The server does not wait for it to start.
 */
@Singleton
@Startup
@DependsOn("PlatformPacks")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
@PermitAll
public class SearchIndexer {
    private static final Logger LOG = Logger.getLogger(SearchIndexer.class.getName());

    /** Between two looks into the log, when no change of this server rings the bell. */
    private static final long PAUSE_MILLIS = 300;

    private static final long AFTER_TROUBLE_MILLIS = 3_000;
    private static final long PATIENCE_MILLIS = 5_000;
    private static final long HEAD_FRESH = Duration.ofSeconds(10).toNanos();

    @Resource
    ManagedThreadFactory threads;

    @Inject
    Settings settings;

    @Inject
    Glossary glossary;

    @Inject
    ChangeLog log;

    @Inject
    SearchSources sources;

    @Inject
    SearchBell bell;

    @Inject
    LiveIndex answering;

    private Thread worker;
    private Thread builder;
    private volatile boolean stopping;
    private IndexFolders folders;
    private volatile FollowingIndex live;
    private volatile FollowingIndex finished;
    private volatile Rebuilding rebuilding;
    private LogHead head;
    private long headSeen;
    private volatile boolean everything;
    private volatile boolean troubled;
    private volatile boolean buildingFailed;

    @PostConstruct
    void begin() {
        worker = threads.newThread(this::work);
        worker.setName("search-index");
        worker.setDaemon(true);
        worker.start();
    }

    // Never by interrupting: an interrupted thread closes the files that it is reading.
    @PreDestroy
    void stop() {
        stopping = true;
        bell.ring();
        try {
            worker.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Schedule(hour = "3", minute = "50", persistent = false)
    void forgetOld() {
        log.forgetOld();
    }

    private void work() {
        while (!stopping) {
            try {
                lookAround();
                troubled = false;
                bell.await(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                break;
            } catch (IOException | RuntimeException e) {
                complain(e);
            }
        }
        close();
    }

    private void lookAround() throws IOException {
        if (folders == null) {
            takeFolders();
        } else if (live != null && live.index().broken()) {
            openAgain();
        } else if (finished != null) {
            answerWith(finished);
        } else {
            if (live != null) {
                everything |= live.follow(log, sources);
            }
            if (rebuilding == null && (everything || outdated())) {
                rebuild();
            }
        }
    }

    private void takeFolders() throws IOException {
        folders = IndexFolders.take(settings.data().resolve("index").toAbsolutePath())
                .orElse(null);
        if (folders == null) {
            pause(AFTER_TROUBLE_MILLIS);
            return;
        }
        Optional<Path> used = folders.inUse();
        if (used.isPresent()) {
            live = open(used.get()).orElse(null);
        }
        folders.keepOnly(used.filter(folder -> live != null).stream().toList());
        if (live != null) {
            answering.use(live.index());
        }
        bell.ring();
    }

    // After a failed write Lucene writes no more. What is on disk is whole up to the last commit and is followed from
    // there; until
    // then questions are answered as before.
    private void openAgain() throws IOException {
        Optional<FollowingIndex> again = open(live.folder());
        live = again.orElse(null);
        if (live != null) {
            Optional<SearchIndex> before = answering.use(live.index());
            if (before.isPresent()) {
                before.get().close();
            }
            live.follow(log, sources);
        }
    }

    // What is there from before the start, if it may answer until something better is ready.
    private Optional<FollowingIndex> open(Path folder) {
        try {
            SearchIndex index = index(folder);
            Map<String, String> written = index.stamp();
            Optional<IndexStamp> stamp = IndexStamp.of(written).filter(made -> made.canServe(wanted()));
            if (stamp.isEmpty() || !head.canFollow(stamp.get().log(), IndexStamp.read(written))) {
                index.close();
                return Optional.empty();
            }
            return Optional.of(new FollowingIndex(index, folder, stamp.get(), IndexStamp.read(written)));
        } catch (IOException | IllegalArgumentException damaged) {
            LOG.log(Level.WARNING, "The index cannot be read; a new one is made", damaged);
            return Optional.empty();
        }
    }

    private SearchIndex index(Path folder) throws IOException {
        return SearchIndex.open(FSDirectory.open(folder), Concepts.of(glossary.terms()));
    }

    private boolean outdated() {
        IndexStamp wanted = wanted();
        return live == null || !live.stamp().equals(wanted) || !head.canFollow(wanted.log(), live.read());
    }

    private IndexStamp wanted() {
        // What was read after the head was seen is news, not a database from a backup.
        boolean older = head == null || live != null && live.read() > head.last();
        if (older || System.nanoTime() - headSeen > HEAD_FRESH) {
            head = log.number();
            headSeen = System.nanoTime();
        }
        GlossaryTerms terms = glossary.terms();
        return new IndexStamp(Chain.ANALYZER_VERSION, Version.LATEST.toString(), terms.versionId(), head.name());
    }

    private void rebuild() {
        everything = false;
        Rebuilding progress = new Rebuilding();
        rebuilding = progress;
        builder = threads.newThread(() -> build(progress));
        builder.setName("search-index-rebuild");
        builder.setDaemon(true);
        builder.setPriority(Thread.MIN_PRIORITY);
        builder.start();
    }

    // The number is read before the documents: what is committed later has a later number and is applied at the end.
    private void build(Rebuilding progress) {
        try {
            finished = make(progress, folders.another());
            buildingFailed = false;
        } catch (IOException | RuntimeException e) {
            buildingFailed = true;
            everything = true;
            complain(e);
        } finally {
            if (finished == null) {
                rebuilding = null;
            }
        }
        bell.ring();
    }

    // Half an index is taken away at once: on a full disk nothing else would ever fit again.
    private FollowingIndex make(Rebuilding progress, Path folder) throws IOException {
        LogHead from = log.number();
        SearchIndex index = null;
        boolean whole = false;
        try {
            IndexStamp stamp = new IndexStamp(
                    Chain.ANALYZER_VERSION,
                    Version.LATEST.toString(),
                    glossary.terms().versionId(),
                    from.name());
            index = index(folder);
            SearchIndex made = index;
            progress.expect(sources.count());
            sources.forEach(document -> add(document, made, progress));
            if (stopping) {
                return null;
            }
            index.condense();
            FollowingIndex next = new FollowingIndex(index, folder, stamp, from.last());
            next.keep(from.last());
            next.follow(log, sources);
            index.refresh();
            whole = true;
            return next;
        } finally {
            if (!whole) {
                if (index != null) {
                    index.close();
                }
                folders.drop(folder);
            }
        }
    }

    private void add(SearchDocument document, SearchIndex index, Rebuilding progress) {
        // Nobody can stop a feature that is telling what it has; what it tells is let pass.
        if (stopping) {
            return;
        }
        try {
            index.put(document);
            progress.one();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answerWith(FollowingIndex next) throws IOException {
        // The one that answers has gone on since this one was finished: what could be found there must not vanish for a
        // moment.
        everything |= next.follow(log, sources);
        folders.use(next.folder());
        live = next;
        Optional<SearchIndex> before = answering.use(next.index());
        finished = null;
        rebuilding = null;
        if (before.isPresent()) {
            before.get().close();
        }
        folders.keepOnly(List.of(next.folder()));
        LOG.log(
                Level.INFO,
                "The search index is ready, with {0} documents",
                next.index().size());
    }

    /** Whether it does not get on at the moment, and tries again. */
    public boolean stuck() {
        return troubled || buildingFailed;
    }

    /** How it is, for whoever looks after it. */
    public SearchState state(long waiting, Instant lastChange) {
        FollowingIndex now = live;
        Rebuilding progress = rebuilding;
        return new SearchState(
                now != null,
                now == null ? Map.of() : counts(now),
                Chain.ANALYZER_VERSION,
                waiting,
                lastChange,
                progress != null,
                progress == null ? 0 : progress.done(),
                progress == null ? 0 : progress.expected());
    }

    private static Map<SearchKind, Long> counts(FollowingIndex index) {
        try {
            return index.index().counts();
        } catch (IOException | AlreadyClosedException replacedThisMoment) {
            return Map.of();
        }
    }

    /** Up to where in the log this server's index is true; 0 while there is none. */
    public long read() {
        FollowingIndex now = live;
        return now == null ? 0 : now.read();
    }

    // Said once until it goes well again: a database that is gone for an hour is one line, not ten thousand.
    private void complain(Exception e) {
        if (stopping) {
            return;
        }
        LOG.log(troubled ? Level.FINE : Level.WARNING, "The search index does not get on; it is tried again", e);
        troubled = true;
        pause(AFTER_TROUBLE_MILLIS);
    }

    private void pause(long millis) {
        long end = System.nanoTime() + Duration.ofMillis(millis).toNanos();
        try {
            while (!stopping && System.nanoTime() < end) {
                Thread.sleep(100);
            }
        } catch (InterruptedException e) {
            stopping = true;
        }
    }

    private void close() {
        try {
            if (builder != null) {
                builder.join(PATIENCE_MILLIS);
            }
            Optional<SearchIndex> used = answering.use(null);
            if (used.isPresent()) {
                used.get().close();
            }
            if (finished != null) {
                finished.close();
            }
            if (folders != null) {
                folders.close();
            }
        } catch (IOException | InterruptedException e) {
            LOG.log(Level.FINE, "The search index was not closed in peace; that does it no harm", e);
        }
    }
}
