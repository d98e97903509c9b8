package org.komichi.shared;

import java.util.List;

/**
 * One page of a longer list.
 *
 * @param total rows in the whole list
 * @param page from 0
 * @param size rows asked for
 * @param items the rows
 */
public record PageOf<T>(long total, int page, int size, List<T> items) {
    public PageOf {
        items = List.copyOf(items);
    }

    /** A page of {@code paging} out of {@code total}. */
    public static <T> PageOf<T> of(long total, Paging paging, List<T> items) {
        return new PageOf<>(total, paging.page(), paging.size(), items);
    }

    /** Number of pages, at least 1. */
    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }
}
