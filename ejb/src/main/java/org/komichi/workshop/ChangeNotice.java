package org.komichi.workshop;

import java.util.List;

/**
 * What a change would tell, and to how many.
 *
 * @param changes what those who want to come must know; empty when nobody is told
 * @param seated how many have a seat, or are offered one
 * @param waiting how many are in line
 */
public record ChangeNotice(List<WorkshopChange> changes, int seated, int waiting) {
    public ChangeNotice {
        changes = List.copyOf(changes);
    }
}
