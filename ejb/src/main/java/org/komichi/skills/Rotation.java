package org.komichi.skills;

import java.util.ArrayList;
import java.util.List;

/**
 * In which order groups go round the stations: every group is at every station once, and no two are at one station at a time.
 * When there are more groups than stations, some rest in each turn.
 *
 * @param groups how many, from 1
 * @param stations how many, from 1
 */
public record Rotation(int groups, int stations) {
    public Rotation {
        if (groups < 1 || stations < 1) {
            throw new IllegalArgumentException("nobody goes round nothing");
        }
    }

    /** How many turns it takes. */
    public int turns() {
        return Math.max(groups, stations);
    }

    /** Where a group is, turn by turn: the place of the station, from 0; -1 when the group rests.
     * @param group from 0 */
    public List<Integer> of(int group) {
        List<Integer> places = new ArrayList<>();
        for (int turn = 0; turn < turns(); turn++) {
            int place = (group + turn) % turns();
            places.add(place < stations ? place : -1);
        }
        return places;
    }

    /** Which group is at a station, turn by turn; -1 when nobody comes.
     * @param place of the station, from 0 */
    public List<Integer> at(int place) {
        List<Integer> comers = new ArrayList<>();
        for (int turn = 0; turn < turns(); turn++) {
            int group = Math.floorMod(place - turn, turns());
            comers.add(group < groups ? group : -1);
        }
        return comers;
    }
}
