package org.komichi.paper;

/**
 * Somebody with a seat, as paper needs her.
 *
 * @param registration what her registration is known by
 * @param name empty when she told none
 * @param profession code of the profession list; null when not told
 * @param station where she works; null when not told
 * @param experienced whether she has worked in her profession for ten years or more
 */
public record Guest(
        String registration, String name, String reading, String profession, String station, boolean experienced) {}
