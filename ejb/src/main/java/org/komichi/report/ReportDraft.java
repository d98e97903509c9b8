package org.komichi.report;

import java.util.ArrayList;
import java.util.List;
import org.komichi.print.Drawing;

/** A report while it is written: numbers its tables and figures, and remembers where each came from. */
public final class ReportDraft {
    /**
     * Where a table or figure came from.
     *
     * @param label such as 図3
     * @param from what it was computed from, in words
     */
    public record Source(String label, String reference, String from) {}

    private final List<Block> blocks = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();
    private final String tableWord;
    private final String figureWord;
    private int tables;
    private int figures;

    /** @param tableWord 表 or "Table ", before the number; {@code figureWord} likewise */
    public ReportDraft(String tableWord, String figureWord) {
        this.tableWord = tableWord;
        this.figureWord = figureWord;
    }

    /** The next blocks. */
    public ReportDraft add(Block... next) {
        blocks.addAll(List.of(next));
        return this;
    }

    /** The next heading. */
    public ReportDraft heading(int level, String text) {
        return add(new Block.Heading(level, text));
    }

    /**
     * The next table.
     *
     * @param reference a short code; {@code from} says in words what it was computed from
     */
    public ReportDraft table(
            String caption, String reference, String from, List<Block.Column> columns, List<List<String>> rows) {
        tables++;
        sources.add(new Source(tableWord + tables, reference, from));
        return add(new Block.Table(tableWord + tables, caption, reference, columns, rows));
    }

    /** The next figure, likewise. */
    public ReportDraft figure(String caption, String reference, String from, Drawing drawing) {
        figures++;
        sources.add(new Source(figureWord + figures, reference, from));
        return add(new Block.Figure(figureWord + figures, caption, reference, drawing));
    }

    /** Every table and figure so far, as they stand in the report. */
    public List<Source> sources() {
        return List.copyOf(sources);
    }

    /** What was written. */
    public List<Block> blocks() {
        return List.copyOf(blocks);
    }
}
