package org.komichi.survey;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A kind of groups into which the results of a run may be divided. An item of the instrument says which of them its answers make
 * ({@code divides}). The list is closed and holds nothing that names a place or a person: not the station, not the area
 * (decision 0211). Its order says which division goes first when two of them cannot both be shown whole.
 */
public enum Division {
    PROFESSION("profession"),
    /** Years of experience. */
    EXPERIENCE("experienceBand"),
    /** Kind of workplace. */
    WORKPLACE("workplaceKind"),
    /** Here for the first time, or again. */
    RETURNING(""),
    /** Whether the own station takes children. */
    ACCEPTING("");

    private final String profile;

    Division(String profile) {
        this.profile = profile;
    }

    /** The field of the profile that answers such an item; empty when none does. */
    String profile() {
        return profile;
    }

    /** The name in packs, addresses and the API. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The division of this name. */
    public static Optional<Division> named(String key) {
        return Arrays.stream(values())
                .filter(division -> division.key().equals(key))
                .findFirst();
    }
}
