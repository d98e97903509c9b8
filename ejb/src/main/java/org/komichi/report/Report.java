package org.komichi.report;

import java.util.List;

/**
 * A report before it is set.
 *
 * @param language {@code ja} or {@code en}
 * @param subtitle what it is about
 * @param about one sentence, for the properties of the file
 */
public record Report(String language, String title, String subtitle, String about, List<Block> blocks) {
    public Report {
        blocks = List.copyOf(blocks);
    }
}
