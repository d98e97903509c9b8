package org.komichi.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;
import org.komichi.content.GlossaryTerms;
import org.komichi.search.index.SearchIndex;
import org.komichi.search.text.Concepts;

/** An index follows the log whatever happens between two steps. */
class FollowingIndexTest {
    private static final IndexStamp STAMP = new IndexStamp(1, "10", 0, "log");

    private final Directory directory = new ByteBuffersDirectory();
    private final Library library = new Library();
    private final Log log = new Log();

    @Test
    void what_was_applied_and_not_yet_written_when_the_server_died_is_applied_again() throws IOException {
        library.put("a", "気管切開");
        log.tell("a");
        try (FollowingIndex index = open(0)) {
            index.follow(log, library);
        }
        library.put("b", "胃瘻");
        library.remove("a");
        log.tell("b");
        log.tell("a");
        // Dies before it writes: what is in the folder knows nothing of b, and still has a.
        SearchIndex dying = index();
        dying.put(library.find(SearchKind.CASE, "b").orElseThrow());
        dying.refresh();
        dying.close();

        try (FollowingIndex index = reopened()) {
            assertThat(index.read()).isEqualTo(1);
            assertThat(found(index)).containsExactly("a");
            index.follow(log, library);
            assertThat(found(index)).containsExactly("b");
        }
        try (FollowingIndex index = reopened()) {
            assertThat(index.read()).as("written with its documents").isEqualTo(3);
            assertThat(found(index)).containsExactly("b");
        }
    }

    @Test
    void a_change_that_is_applied_twice_does_no_harm() throws IOException {
        library.put("a", "気管切開");
        log.tell("a");
        log.tell("a");
        try (FollowingIndex index = open(0)) {
            index.follow(log, library);
            index.keep(0);
            index.follow(log, library);
            assertThat(found(index)).containsExactly("a");
        }
    }

    @Test
    void a_document_that_cannot_be_made_is_left_out_and_holds_up_nobody() throws IOException {
        library.put("a", "気管切開");
        library.put("b", "胃瘻");
        log.tell("a");
        try (FollowingIndex index = open(0)) {
            index.follow(log, library);
            library.broken.add("a");
            log.tell("a");
            log.tell("b");
            index.follow(log, library);
            assertThat(found(index)).containsExactly("b");
            assertThat(index.read()).isEqualTo(3);
        }
    }

    @Test
    void who_asks_for_everything_anew_is_heard() throws IOException {
        try (FollowingIndex index = open(0)) {
            assertThat(index.follow(log, library)).isFalse();
            log.changes.add(new ChangeLog.Change(null, null));
            assertThat(index.follow(log, library)).isTrue();
            assertThat(index.follow(log, library)).as("once").isFalse();
        }
    }

    private SearchIndex index() throws IOException {
        return SearchIndex.open(directory, Concepts.of(GlossaryTerms.NONE));
    }

    private FollowingIndex open(long read) throws IOException {
        return new FollowingIndex(index(), Path.of("index"), STAMP, read);
    }

    private FollowingIndex reopened() throws IOException {
        SearchIndex index = index();
        assertThat(IndexStamp.of(index.stamp())).contains(STAMP);
        return new FollowingIndex(index, Path.of("index"), STAMP, IndexStamp.read(index.stamp()));
    }

    private static List<String> found(FollowingIndex index) throws IOException {
        return index.index().search(SearchRequest.of("")).hits().stream()
                .map(SearchHit::key)
                .toList();
    }

    /** The log, each change a batch of its own. */
    private static final class Log extends ChangeLog {
        private final List<Change> changes = new ArrayList<>();

        void tell(String key) {
            changes.add(new Change(SearchKind.CASE, key));
        }

        @Override
        public boolean anythingAfter(long batch) {
            return changes.size() > batch;
        }

        @Override
        public LogHead number() {
            return new LogHead("log", changes.size(), 0);
        }

        @Override
        public News after(long batch, long upTo) {
            return new News(
                    upTo,
                    changes.subList((int) batch, (int) upTo).stream().distinct().toList());
        }
    }

    /** The features. */
    private static final class Library extends SearchSources {
        private final Map<String, SearchDocument> documents = new HashMap<>();
        private final Set<String> broken = new java.util.HashSet<>();

        void put(String key, String title) {
            documents.put(
                    key,
                    new SearchDocument(
                            SearchKind.CASE,
                            key,
                            "/cases/" + key,
                            title,
                            null,
                            null,
                            "",
                            List.of(),
                            List.of(),
                            "",
                            Map.of(),
                            Set.of(),
                            key));
        }

        void remove(String key) {
            documents.remove(key);
        }

        @Override
        public Optional<SearchDocument> find(SearchKind kind, String key) {
            if (broken.contains(key)) {
                throw new IllegalStateException("broken");
            }
            return Optional.ofNullable(documents.get(key));
        }
    }
}
