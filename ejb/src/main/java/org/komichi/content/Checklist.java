package org.komichi.content;

import java.util.List;

/**
 * A checklist of a page, kept per learner.
 *
 * @param id unique in its module: {@code first-visit}
 * @param items ids of its lines, also the names of their boxes: {@code first-visit.1}, in order
 */
public record Checklist(String id, List<String> items) {
    public Checklist {
        items = List.copyOf(items);
    }
}
