package org.komichi.report;

import java.util.List;
import org.komichi.print.Drawing;

/** A piece of a report, in the order in which it is read. */
public sealed interface Block {
    /** The name under which the templates know it. */
    default String kind() {
        return getClass().getSimpleName();
    }

    /**
     * A heading.
     *
     * @param level 1 to 3
     */
    record Heading(int level, String text) implements Block {}

    /** A paragraph. */
    record Paragraph(String text) implements Block {}

    /** A remark in small print. */
    record Note(String text) implements Block {}

    /** Lines with a point before each. */
    record Points(List<String> lines) implements Block {
        public Points {
            lines = List.copyOf(lines);
        }
    }

    /** Many lines to look something up in, in small print. */
    record Remarks(List<String> lines) implements Block {
        public Remarks {
            lines = List.copyOf(lines);
        }
    }

    /** Space that somebody has yet to write in, with what belongs there. */
    record ToWrite(String hint) implements Block {}

    /**
     * A column of a table.
     *
     * @param share of the width, in percent
     * @param number whether it holds figures, which stand to the right
     */
    record Column(String title, int share, boolean number) {}

    /**
     * A table.
     *
     * @param label its number, such as 表3
     * @param reference what it was computed from, as a short code
     * @param rows a cell for each column; the first cell of a row is its heading
     */
    record Table(String label, String caption, String reference, List<Column> columns, List<List<String>> rows)
            implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * A figure.
     *
     * @param label its number, such as 図3
     * @param reference what it was computed from, as a short code
     */
    record Figure(String label, String caption, String reference, Drawing drawing) implements Block {
        /** All of it in words. */
        public String words() {
            return drawing.words();
        }
    }
}
