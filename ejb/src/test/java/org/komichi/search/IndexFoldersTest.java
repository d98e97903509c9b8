package org.komichi.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server's index is one folder or the next, never half of one, and nobody else's. */
class IndexFoldersTest {
    @TempDir
    Path root;

    @Test
    void a_new_index_takes_over_in_one_step_and_what_was_left_half_done_goes() throws IOException {
        Path first;
        try (IndexFolders folders = IndexFolders.take(root).orElseThrow()) {
            assertThat(folders.inUse()).isEmpty();
            first = folders.another();
            folders.use(first);
            Path interrupted = folders.another();
            Files.writeString(interrupted.resolve("half"), "…");
        }
        try (IndexFolders again = IndexFolders.take(root).orElseThrow()) {
            assertThat(again.inUse()).contains(first);
            again.keepOnly(List.of(first));
            Path next = again.another();
            again.use(next);
            again.keepOnly(List.of(next));
            assertThat(again.inUse()).contains(next);
            assertThat(first).doesNotExist();
        }
    }

    @Test
    void two_servers_do_not_share_an_index() throws IOException {
        try (IndexFolders mine = IndexFolders.take(root).orElseThrow()) {
            assertThat(mine.inUse()).isEmpty();
            assertThat(IndexFolders.take(root)).isEmpty();
        }
        try (IndexFolders next = IndexFolders.take(root).orElseThrow()) {
            assertThat(next.inUse()).isEmpty();
        }
    }

    @Test
    void a_sign_that_points_elsewhere_is_no_index() throws IOException {
        try (IndexFolders folders = IndexFolders.take(root).orElseThrow()) {
            Files.writeString(root.resolve("in-use"), "../elsewhere");
            assertThat(folders.inUse()).isEmpty();
            Files.writeString(root.resolve("in-use"), "index-gone");
            assertThat(folders.inUse()).isEmpty();
        }
    }

    @Test
    void an_index_says_what_it_was_made_with_and_up_to_where_it_is_true() {
        IndexStamp made = new IndexStamp(3, "10.5.0", 17, "log-a");
        Map<String, String> written = made.with(42);
        assertThat(IndexStamp.of(written)).contains(made);
        assertThat(IndexStamp.read(written)).isEqualTo(42);
        assertThat(IndexStamp.of(Map.of())).as("never finished").isEmpty();
        assertThat(made.canServe(new IndexStamp(3, "10.5.0", 18, "log-a")))
                .as("with a new glossary it answers until the next one is ready")
                .isTrue();
        assertThat(made.canServe(new IndexStamp(4, "10.5.0", 17, "log-a"))).isFalse();
        assertThat(made.canServe(new IndexStamp(3, "10.6.0", 17, "log-a"))).isFalse();
        assertThat(made.canServe(new IndexStamp(3, "10.5.0", 17, "log-b")))
                .as("it tells of another database")
                .isFalse();
    }

    @Test
    void who_read_less_than_was_forgotten_or_more_than_there_is_begins_anew() {
        LogHead head = new LogHead("log-a", 20, 10);
        assertThat(head.canFollow("log-a", 10)).isTrue();
        assertThat(head.canFollow("log-a", 20)).isTrue();
        assertThat(head.canFollow("log-a", 9)).isFalse();
        assertThat(head.canFollow("log-a", 21)).as("a database from a backup").isFalse();
        assertThat(head.canFollow("log-b", 15)).isFalse();
    }
}
