package org.komichi.caselibrary;

import java.util.List;

/**
 * What came of an import.
 *
 * @param lines lines with something in them
 * @param published cases that readers have now
 * @param drafts cases that wait for consent and reviews
 * @param failed lines that were not taken
 * @param faults why, in the order of the lines; at most {@value #MOST_FAULTS} of them
 */
public record ImportReport(int lines, int published, int drafts, int failed, List<LineFault> faults) {
    /** More faults than these help nobody. */
    public static final int MOST_FAULTS = 1_000;

    /** Why a line was not taken.
     * @param line from 1 */
    public record LineFault(int line, CaseFault fault) {}
}
