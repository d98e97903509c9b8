package org.komichi.shared;

import java.util.Map;

/**
 * The order that a reader asked for.
 *
 * @param by name of a column; empty for the order that a list has by itself
 * @param descending the largest first
 */
public record Sorting(String by, boolean descending) {
    /** The order that a list has by itself. */
    public static final Sorting NONE = new Sorting("", false);

    /**
     * The {@code order by} of a query. A name comes from an address and is never put into a query: only what the list knows is.
     *
     * @param known expressions by name of column
     * @param otherwise the order of the list by itself; it also decides between equals
     */
    public String orderBy(Map<String, String> known, String otherwise) {
        String expression = known.get(by);
        return " order by " + (expression == null ? "" : expression + (descending ? " desc" : "") + " nulls last, ")
                + otherwise;
    }
}
