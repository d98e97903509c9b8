package org.komichi.workshop;

import java.util.List;

/**
 * What only those see who have a seat.
 *
 * @param meetingLink null when there is none
 * @param materials with their links, those whose time has come
 */
public record Inside(String meetingLink, List<Programme.Material> materials) {
    public Inside {
        materials = List.copyOf(materials);
    }
}
