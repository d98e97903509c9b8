package org.komichi.workshop;

import java.util.List;

/**
 * Who speaks, and what there is to read. It is written and read as a whole.
 *
 * @param speakers in the order of their names on the page
 * @param materials in the order of their names on the page
 */
public record Programme(List<Speaker> speakers, List<Material> materials) {
    /** Nobody named, nothing to read. */
    public static final Programme NONE = new Programme(List.of(), List.of());

    /**
     * Somebody who speaks.
     *
     * @param affiliation where she works; may be null
     * @param interests what she discloses about conflicts of interest, also that there are none; null when not asked yet
     */
    public record Speaker(String name, String affiliation, String interests) {}

    /** When one reads it. */
    public enum When {
        BEFORE,
        /** Its link is shown when the last meeting is over. */
        AFTER
    }

    /** Something to read or watch. Everybody sees its name; the link is for those who have a seat. */
    public record Material(String label, String link, When when) {
        /** @throws NoWebAddress when the link is none */
        public Material {
            NoWebAddress.refuse("materials", link);
        }
    }

    public Programme {
        speakers = List.copyOf(speakers);
        materials = List.copyOf(materials);
    }
}
