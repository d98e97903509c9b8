package org.komichi.region;

import java.util.List;
import org.komichi.framework.CompetencyFramework;
import org.komichi.identity.Place;
import org.komichi.shared.Bilingual;

/**
 * What a prefecture can do, in numbers that give nobody away.
 *
 * @param prefecture that was asked about
 * @param care that was asked about
 * @param level from 1 to 5
 * @param group only this profession group; null for all
 * @param areas all municipalities, in the order of their codes; the wards of a city are counted with it
 * @param teachers who can teach some of it and agreed to be named
 */
public record Region(
        CompetencyFramework framework,
        Place prefecture,
        Care care,
        int level,
        CompetencyFramework.Group group,
        List<Area> areas,
        List<Teacher> teachers) {
    /**
     * A municipality.
     *
     * @param levels how many can do it at level 1, 2, 3, 4 and 5 or above
     */
    public record Area(Place place, List<Told> levels) {
        /** How many can do it at a level, 1 to 5, or above. */
        public Told at(int level) {
            return levels.get(level - 1);
        }
    }

    /**
     * Somebody who can teach.
     *
     * @param place where she works; without words when she has not told
     * @param outcomes what she is entrusted with
     */
    public record Teacher(String name, String profession, Bilingual place, List<String> outcomes) {}

    /** Municipalities with five people or more who can do it at the level. */
    public List<Area> covered() {
        return areas.stream().filter(area -> !area.at(level).few()).toList();
    }

    /** Municipalities of which nothing is known, or too little to be told. */
    public List<Area> blank() {
        return areas.stream().filter(area -> area.at(level).few()).toList();
    }
}
