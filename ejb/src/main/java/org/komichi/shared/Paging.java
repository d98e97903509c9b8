package org.komichi.shared;

/**
 * Which part of a list is wanted.
 *
 * @param page from 0
 * @param size rows on a page, 1 to 200
 */
public record Paging(int page, int size) {
    /** The largest page anybody gets. */
    public static final int MAX_SIZE = 200;

    public Paging {
        if (page < 0 || size < 1 || size > MAX_SIZE) {
            throw new IllegalArgumentException("page %d, size %d".formatted(page, size));
        }
    }

    /** Row to begin with, from 0. */
    public int first() {
        return Math.multiplyExact(page, size);
    }
}
